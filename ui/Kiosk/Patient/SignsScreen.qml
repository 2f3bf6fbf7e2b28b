pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls

// "Is this normal?": signs by urgency, and what one of them means on which days.
StepScreen {
    id: screen

    required property Advice advice

    readonly property bool open: advice.signOpen

    title: open ? advice.signTitle : qsTr("Is this normal?")
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
                // Where all do not fit side by side, what is urgent comes first.
                model: columns.columns >= screen.advice.signGroups.count ? screen.advice.signGroups : screen.advice.urgentFirst

                SignGroup {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    onTouched: key => screen.advice.touchSign(key)
                }
            }
        }
    }
    Loader {
        active: screen.open
        visible: active
        width: parent.width
        sourceComponent: Column {
            id: meanings

            spacing: Theme.gap

            Repeater {
                model: screen.advice.bands

                Card {
                    id: band

                    required property string urgency
                    required property string title
                    required property string plain
                    required property string styled
                    required property string instruction

                    width: meanings.width
                    symbol: Theme.urgencyIcon(urgency)
                    heading: title
                    foreground: Theme.urgencyColour(urgency)
                    color: Theme.urgencySurface(urgency)
                    outline: foreground

                    Label {
                        width: parent.width
                        plain: band.plain
                        marked: band.styled
                    }
                    Label {
                        width: parent.width
                        visible: text !== ""
                        text: band.instruction
                        color: band.foreground
                        font.weight: Font.Bold
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
