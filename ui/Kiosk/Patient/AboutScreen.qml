pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The questions about the patient, one at a time; none of them has to be answered.
StepScreen {
    id: screen

    required property Choices choices

    readonly property string asked: choices.question + choices.questionPlace
    readonly property string instruction: choices.oneOf ? qsTr("Touch the one that applies. Your advice will be adapted; your answers are erased at the end.") :
                                                          qsTr("Touch all that apply. Your advice will be adapted; your answers are erased at the end.")
    readonly property string preferNot: choices.oneOf ? qsTr("I do not know, or prefer not to say") : qsTr("I prefer not to say")
    // Where there is little room, what is no answer comes after the answers, and what it means to give none is said on a
    // page of its own to who goes on without any.
    readonly property bool sparse: Theme.tight || Theme.largeText
    readonly property bool explained: sparse && !choices.answered

    title: choices.question !== "" ? choices.question : Theme.tight ? qsTr("Does this apply to you?") : qsTr("Does any of this apply to you?")
    lead: sparse ? "" : instruction
    name: choices.questionPlace !== "" ? choices.questionPlace : qsTr("You")
    firstGroup: grid.group
    pageCount: grid.pageCount + (explained ? note.count : 0)
    onAskedChanged: toTop()

    body: Item {
        anchors.fill: parent

        TileGrid {
            id: grid

            visible: screen.page < pageCount
            width: parent.width
            height: parent.height - (screen.sparse ? 0 : foot.height + Theme.gap)
            page: screen.page
            maximumColumns: Theme.portrait ? 1 : 3

            Repeater {
                model: screen.choices.answers

                PictureTile {
                    required property string key
                    required property string picture
                    required drawing
                    required property string statement
                    required property bool picked

                    objectName: "answer-" + key
                    symbol: picture
                    text: statement
                    boxed: !screen.choices.oneOf
                    tickable: true
                    end: picked ? "check-circle-duotone" : ""
                    chosen: picked
                    Accessible.role: boxed ? Accessible.CheckBox : Accessible.RadioButton
                    onActivated: screen.choices.toggleAnswer(key)
                }
            }
            NoAnswer {
                objectName: "noneButton"
                drawing: "answer-none"
                text: qsTr("None of these")
                chosen: screen.choices.noneChosen
                onActivated: screen.choices.chooseNone()
            }
            Repeater {
                model: screen.sparse ? 1 : 0

                NoAnswer {
                    objectName: "preferNotButton"
                    symbol: "prohibit-duotone"
                    text: screen.preferNot
                    chosen: screen.choices.preferNotChosen
                    onActivated: screen.choices.preferNotToSay()
                }
            }
        }
        Item {
            id: foot

            visible: !screen.sparse
            y: parent.height - height
            width: parent.width
            height: Math.max(without.height, preferNotChip.height)

            Label {
                id: without

                objectName: "withoutAnswer"
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - preferNotChip.width - Theme.gap
                text: screen.choices.withoutAnswer
                color: Theme.foregroundMuted
                font.pixelSize: Theme.detail
            }
            Chip {
                id: preferNotChip

                objectName: "preferNotButton"
                x: parent.width - width
                leads: true
                maximumWidth: parent.width / 2
                text: screen.preferNot
                chosen: screen.choices.preferNotChosen
                onActivated: screen.choices.preferNotToSay()
            }
        }
        Pages {
            id: note

            visible: screen.page >= grid.pageCount
            anchors.fill: parent
            page: Math.max(0, screen.page - grid.pageCount)
            beside: false

            PagePart {
                pages: note
                framed: false
                wanted: screen.explained
                model: [screen.choices.withoutAnswer]
                delegate: PageBlock {
                    id: block

                    required property int index
                    required property string modelData

                    lines: modelData === "" ? [] : Array(told.lineCount).fill(told.implicitHeight / told.lineCount)

                    Label {
                        id: told

                        objectName: block.index > 0 ? "withoutAnswer" : ""
                        width: block.column
                        text: block.modelData
                    }
                }
            }
        }
    }

    // What is no answer goes on at once.
    component NoAnswer: PictureTile {
        foreground: Theme.primaryDeep
        outline: Theme.primary
        end: "arrow-right-bold"
        brief: true
        tickable: true
        Accessible.role: Accessible.RadioButton
    }
}
