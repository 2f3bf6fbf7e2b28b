pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A quick question: a wrong answer explains once more, and nothing is ever blocked.
StepScreen {
    id: screen

    required property Advice advice

    readonly property bool answered: advice.answer >= 0
    readonly property color outcome: advice.wellAnswered ? Theme.good : Theme.caution

    title: advice.question
    lead: Theme.tight ? "" : advice.quizText
    name: qsTr("Quick questions")
    pageCount: pages.count
    onTitleChanged: toTop()
    bar.nextButton.text: answered || page < pageCount - 1 ? qsTr("Next") : qsTr("Skip")

    body: Pages {
        id: pages

        anchors.fill: parent
        page: screen.page
        // What explains the answer is shown at once, on whichever page it stands.
        onLaid: {
            if (screen.answered)
                screen.page = why.place.firstPage;
        }

        PagePart {
            pages: pages
            framed: false
            gap: Theme.cardGap
            model: screen.advice.choices
            delegate: PageBlock {
                id: block

                required property int index
                required property string label
                required property string outcome
                required property bool picked

                lines: [choice.implicitHeight]

                ChoiceCard {
                    id: choice

                    objectName: "quiz-choice-" + block.index
                    width: block.column
                    text: block.label
                    chosen: block.outcome === "right"
                    result: block.outcome === "right" ? "check-circle-duotone" : block.outcome === "wrong" ? "arrow-u-up-left-bold" : ""
                    foreground: block.outcome === "right" ? Theme.good : Theme.caution
                    surface: block.outcome === "right" ? Theme.goodSurface : block.outcome === "wrong" ? Theme.cautionSurface : Theme.surface
                    Accessible.description: block.outcome === "right" ? qsTr("The right answer") : block.outcome === "wrong" ? qsTr("Not yet") : ""
                    ticked: block.picked
                    onActivated: screen.advice.answerQuiz(block.index)
                }
            }
        }
        PagePart {
            id: why

            pages: pages
            row: 1
            heading: screen.advice.wellAnswered ? qsTr("That’s right") : qsTr("Not yet")
            symbol: screen.advice.wellAnswered ? "check-circle-duotone" : "lightbulb-duotone"
            foreground: screen.outcome
            color: screen.advice.wellAnswered ? Theme.goodSurface : Theme.cautionSurface
            outline: screen.outcome
            model: screen.answered ? 1 : 0
            delegate: PageBlock {
                id: explained

                lines: Array(told.lineCount).fill(told.implicitHeight / told.lineCount)

                Label {
                    id: told

                    width: explained.column
                    plain: screen.advice.explanationPlain
                    marked: screen.advice.explanationStyled
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }
    }
}
