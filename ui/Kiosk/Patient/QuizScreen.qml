pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A quick question: a wrong answer explains once more, and may be tried again; nothing is ever blocked.
StepScreen {
    id: screen

    required property Advice advice

    readonly property int number: advice.questionNumber
    readonly property int answer: advice.answer
    readonly property bool answered: answer >= 0
    readonly property bool asksFirst: Theme.tight && Theme.largeText // the question leaves no room for an answer
    readonly property color outcome: advice.wellAnswered ? Theme.good : Theme.caution

    spacing: Theme.tight ? Theme.tinyGap : Theme.gap
    title: asksFirst && pages.heading !== "" ? pages.heading : Theme.tight ? advice.quizText : advice.question
    lead: asksFirst ? "" : Theme.tight ? advice.question : advice.quizText
    name: qsTr("Quick questions")
    remark: qsTr("Only an anonymous total is kept.")
    firstGroup: arrows
    pageCount: pages.count
    onNumberChanged: toTop()
    onAnswerChanged: {
        if (answer >= 0) {
            Announcer.tell(advice.wellAnswered ? qsTr("That’s right") : qsTr("Not that one"));
            Announcer.tell(advice.explanationPlain);
        }
    }
    bar.nextButton.text: answered || page < pageCount - 1 ? qsTr("Next") : qsTr("Skip")

    body: Pages {
        id: pages

        anchors.fill: parent
        page: screen.page
        headless: screen.asksFirst
        // What explains the answer is shown at once, on whichever page it stands.
        onLaid: {
            if (screen.answered)
                screen.page = why.place.firstPage;
        }

        ControlGroup {
            id: arrows

            of: pages
        }
        PagePart {
            pages: pages
            framed: false
            wanted: screen.asksFirst
            model: 1
            delegate: PageNote {
                plain: screen.advice.question
                size: Theme.body
            }
        }
        PagePart {
            pages: pages
            row: 1
            framed: false
            gap: Theme.tight ? Theme.smallGap : Theme.cardGap
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
                    // All answers are to be seen beside each other
                    least: Theme.tight ? Theme.leastTouchTarget : Theme.mainTouchTarget
                    textSize: Theme.tileText
                    letter: Theme.tight ? "" : "ABCDEFGHIJ".charAt(block.index)
                    chosen: block.outcome === "right"
                    resultText: block.picked && !Theme.tight ? qsTr("Your answer") : ""
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
            row: 2
            heading: screen.advice.wellAnswered ? qsTr("That’s right") : qsTr("Not that one")
            symbol: screen.advice.wellAnswered ? "check-circle-duotone" : "lightbulb-duotone"
            foreground: screen.outcome
            color: screen.advice.wellAnswered ? Theme.goodSurface : Theme.cautionSurface
            outline: screen.outcome
            headAction: screen.answered && !screen.advice.wellAnswered ? again : null
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
        Component {
            id: again

            QuietButton {
                objectName: "tryAgainButton"
                raised: true
                symbol: "arrow-counter-clockwise-bold"
                text: qsTr("Try again")
                onActivated: {
                    screen.advice.tryAgain();
                    screen.toTop();
                }
            }
        }
    }
}
