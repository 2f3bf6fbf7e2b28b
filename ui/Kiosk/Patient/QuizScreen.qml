pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A quick question: a wrong answer explains once more, and nothing is ever blocked.
StepScreen {
    id: screen

    required property Advice advice

    readonly property var quiz: advice.quiz
    readonly property var choices: quiz.choices ?? []
    readonly property bool answered: quiz.answered ?? false

    title: quiz.text ?? ""
    lead: advice.quizText
    spacing: Theme.cardGap
    onTitleChanged: toTop()
    bar.nextButton.text: quiz.answered ? qsTr("Next") : qsTr("Skip")

    // Once it has its place, what explains is brought into view.
    Timer {
        id: reveal

        interval: Theme.changeTime / 2
        onTriggered: {
            if (screen.answered)
                screen.show(why);
        }
    }
    Column {
        width: parent.width
        spacing: Theme.cardGap

        Repeater {
            model: screen.choices.length

            ChoiceCard {
                required property int index
                readonly property var row: screen.choices[index] ?? ({})

                objectName: "quiz-choice-" + index
                width: parent.width
                text: row.text ?? ""
                chosen: row.state === "right"
                result: row.state === "right" ? "check-circle-duotone" : row.state === "wrong" ? "x-circle-duotone" : ""
                foreground: row.state === "right" ? Theme.good : Theme.avoid
                surface: row.state === "right" ? Theme.goodSurface : row.state === "wrong" ? Theme.avoidSurface : Theme.surface
                Accessible.description: row.state === "right" ? qsTr("The right answer") : row.state === "wrong" ? qsTr("Not quite") : ""
                ticked: row.picked ?? false
                onActivated: screen.advice.answerQuiz(index)
            }
        }
    }
    Card {
        id: why

        visible: screen.answered
        onHeightChanged: reveal.restart()
        onYChanged: reveal.restart()
        width: parent.width
        heading: screen.advice.wellAnswered ? qsTr("That’s right") : qsTr("Not quite")
        symbol: screen.advice.wellAnswered ? "check-circle-duotone" : "lightbulb-duotone"
        foreground: screen.advice.wellAnswered ? Theme.good : Theme.caution
        color: screen.advice.wellAnswered ? Theme.goodSurface : Theme.cautionSurface
        Accessible.role: Accessible.AlertMessage
        Accessible.name: screen.quiz.explain?.plain ?? ""

        Label {
            width: parent.width
            said: screen.quiz.explain ?? ({})
        }
    }
}
