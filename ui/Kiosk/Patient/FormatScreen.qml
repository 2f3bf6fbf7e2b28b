pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// In which language the sheet is, and how large its print; the two after each other where there is little room.
StepScreen {
    id: screen

    required property Sheet sheet
    required property TakeHome takeHome

    readonly property bool apart: Theme.tight || Theme.largeText && !Theme.portrait
    readonly property int place: visit.part // which of the two is shown, where they are apart
    readonly property bool last: !apart || place > 0

    dotted: false
    bar.backButton.stacked: Theme.tight || Theme.largeText && Theme.portrait
    bar.nextButton.textSize: Theme.barText
    title: apart ? place === 0 ? qsTr("Language") : qsTr("Print size") : qsTr("Language and print size")
    bar.nextButton.text: last ? qsTr("That is fine") : qsTr("Next")
    bar.nextButton.symbol: last ? "check-bold" : "arrow-right-bold"
    bar.nextButton.available: true
    onGoneOn: {
        if (last) {
            takeHome.toOffer();
            return;
        }
        visit.nextPart();
        prints.begin();
    }

    Grid {
        id: groups

        readonly property real each: (width - (columns - 1) * spacing) / columns
        readonly property int lines: columns === 1 && !screen.apart ? 2 : 1
        readonly property real high: (screen.roomBelow(groups) - (lines - 1) * spacing) / lines

        width: parent.width
        columns: screen.apart || Theme.portrait ? 1 : 2
        spacing: Theme.gap

        FormatGroup {
            id: tongues

            visible: !screen.apart || screen.place === 0
            symbol: "translate-duotone"
            heading: qsTr("Language")
            rows: screen.sheet.formats
        }
        FormatGroup {
            id: prints

            visible: !screen.apart || screen.place > 0
            symbol: "text-aa-duotone"
            heading: qsTr("Print size")
            rows: screen.sheet.prints
        }
    }

    Component.onCompleted: tongues.begin()

    component FormatGroup: FocusScope {
        id: group

        property string symbol: ""
        property string heading: ""
        required property Rows rows

        readonly property real headed: named.visible ? named.height + Theme.smallGap : 0
        readonly property real cardHeight: Math.min(Theme.cardMost, (groups.high - headed - Theme.choiceGap) / 2)

        function begin() {
            (cards.itemAt(0) as Item)?.forceActiveFocus(Qt.OtherFocusReason);
        }

        width: groups.each
        height: groups.high

        Row {
            id: named

            visible: !screen.apart
            spacing: Theme.smallGap

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: group.symbol
                color: Theme.primaryDeep
                side: Theme.smallIcon
            }
            Label {
                titled: true
                text: group.heading
                color: Theme.primaryDeep
                font.pixelSize: Theme.heading
                font.weight: Font.Bold
            }
        }
        ControlGroup {
            of: column
        }
        Column {
            id: column

            Accessible.role: Accessible.Grouping
            Accessible.name: group.heading
            y: group.headed
            width: parent.width
            spacing: Theme.choiceGap

            Repeater {
                id: cards

                model: group.rows

                ChoiceCard {
                    required property int index
                    required property string key
                    required property string label
                    required property bool picked
                    required note

                    objectName: "format-" + key
                    width: group.width
                    height: group.cardHeight
                    focus: index === 0
                    fitted: true
                    text: label
                    chosen: picked
                    onActivated: {
                        if (!picked)
                            screen.sheet.chooseFormat(key);
                    }
                }
            }
        }
    }
}
