pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls

// "Is this normal?": signs by urgency, and what one of them means on which days.
StepScreen {
    id: screen

    required property Advice advice

    readonly property var groups: advice.signGroups
    readonly property var sign: advice.sign
    readonly property bool open: sign.text !== undefined

    title: open ? sign.text : qsTr("Is this normal?")
    lead: open ? "" : qsTr("Touch anything you notice. You will see what to do.")
    onOpenChanged: toTop()

    Loader {
        active: !screen.open
        visible: active
        width: parent.width
        sourceComponent: Columns {
            id: columns

            maximumColumns: 4
            minimumColumnWidth: Theme.body * 9

            Repeater {
                model: screen.groups.length

                SignGroup {
                    required property int index

                    // Where all do not fit side by side, what is urgent comes first.
                    readonly property int place: columns.columns >= screen.groups.length ? index
                                                                                        : screen.groups.length - 1 - index

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    row: screen.groups[place] ?? ({})
                    onTouched: id => screen.advice.touchSign(id)
                }
            }
        }
    }
    Loader {
        active: screen.open
        visible: active
        width: parent.width
        sourceComponent: Column {
            spacing: Theme.gap

            Repeater {
                model: screen.sign.bands?.length ?? 0

                Card {
                    id: band

                    required property int index
                    readonly property var row: screen.sign.bands?.[index] ?? ({})

                    width: parent.width
                    symbol: Theme.urgencyIcon(row.urgency ?? "")
                    heading: row.heading ?? ""
                    foreground: Theme.urgencyColour(row.urgency ?? "")
                    color: Theme.urgencySurface(row.urgency ?? "")
                    outline: foreground

                    Label {
                        width: parent.width
                        said: band.row.advice ?? ({})
                    }
                }
            }
            BigButton {
                objectName: "closeSignButton"
                width: Math.min(implicitWidth, parent.width)
                outlined: true
                symbol: "arrow-left-bold"
                symbolFirst: true
                text: qsTr("Look at other signs")
                onActivated: screen.advice.closeSign()
            }
        }
    }
}
