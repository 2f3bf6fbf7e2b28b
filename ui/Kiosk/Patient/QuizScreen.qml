pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A quick question: a wrong answer explains once more, and nothing is ever blocked.
StepScreen {
    id: screen

    required property Advice advice

    readonly property bool answered: advice.answer >= 0

    title: advice.question
    lead: advice.quizText
    spacing: Theme.cardGap
    onTitleChanged: toTop()
    bar.nextButton.text: answered ? qsTr("Next") : qsTr("Skip")

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
        id: answers

        width: parent.width
        spacing: Theme.cardGap

        Repeater {
            model: screen.advice.choices

            ChoiceCard {
                required property int index
                required property string label
                required property string outcome
                required property bool picked

                objectName: "quiz-choice-" + index
                width: answers.width
                text: label
                chosen: outcome === "right"
                result: outcome === "right" ? "check-circle-duotone" : outcome === "wrong" ? "x-circle-duotone" : ""
                foreground: outcome === "right" ? Theme.good : Theme.avoid
                surface: outcome === "right" ? Theme.goodSurface : outcome === "wrong" ? Theme.avoidSurface : Theme.surface
                Accessible.description: outcome === "right" ? qsTr("The right answer") : outcome === "wrong" ? qsTr("Not quite") : ""
                ticked: picked
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
        Accessible.name: screen.advice.explanationPlain

        Label {
            width: parent.width
            plain: screen.advice.explanationPlain
            marked: screen.advice.explanationStyled
        }
    }
}
