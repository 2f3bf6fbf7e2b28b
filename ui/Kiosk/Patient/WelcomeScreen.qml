pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The first screen: French first, any other language one touch away.  It always speaks French and English: the French
// through the catalog (the kiosk waits in French), the English as the catalog's own message.
FocusScope {
    id: screen

    required property Visit visit
    required property Appearance appearance
    required property Clinic clinic

    readonly property real pad: Theme.portrait ? Theme.margin : Theme.margin * 1.7
    // Where not all fits, the two ways to start come before what they promise.
    readonly property bool crowded: Theme.largeText || Theme.tight
    property int shiftNumber: 0 // which corner of a small square the pixels are at

    // Pixels move a little now and then, so that nothing burns in.
    Timer {
        interval: Theme.shiftTime
        running: true
        repeat: true
        onTriggered: screen.shiftNumber = (screen.shiftNumber + 1) % 4
    }

    Item {
        id: everything

        width: parent.width
        height: parent.height
        x: screen.shiftNumber === 1 || screen.shiftNumber === 2 ? Theme.shift : 0
        y: screen.shiftNumber === 2 || screen.shiftNumber === 3 ? Theme.shift : 0

        Item {
            id: picture

            width: Theme.portrait ? parent.width : screen.crowded ? parent.width * 0.3 : parent.width * 0.4475
            height: Theme.portrait ? Theme.largeText ? parent.height * 0.2 : parent.height * 0.36 : parent.height
            clip: true

            Rectangle {
                // Reaches past the edge, so that the shift leaves no gap.
                x: -Theme.shift
                y: -Theme.shift
                width: parent.width + Theme.shift
                height: parent.height + 2 * Theme.shift
                color: Theme.panelSurface
            }
            Repeater {
                model: Theme.highContrast ? 0 : 2

                Rectangle {
                    required property int index

                    readonly property real across: Math.max(picture.width, picture.height) * 0.75

                    width: across
                    height: across
                    radius: across / 2
                    x: index === 0 ? picture.width - across * 0.78 : -across * 0.4
                    y: index === 0 ? -across * 0.25 : picture.height - across * 0.72
                    color: Theme.panelForeground
                    opacity: index === 0 ? 0.08 : 0.05
                }
            }
            Image {
                id: drop

                readonly property real below: lotus.y + lotus.height + Theme.smallGap
                readonly property real across: Theme.portrait ? picture.height - below - Theme.gap * 1.5
                                                              : Math.min(picture.width * 0.64, picture.height * 0.52)

                source: Qt.resolvedUrl("../../../assets/illustrations/welcome.svg")
                width: across
                height: across
                sourceSize: Qt.size(Math.round(across), Math.round(across))
                x: (picture.width - width) / 2
                y: (Theme.portrait ? below + Theme.smallGap : (picture.height - height) / 2 + Theme.gap) + rise
                Accessible.ignored: true

                // In whole pixels, so that it is only drawn when it is elsewhere: an animation would draw all the time.
                readonly property real rise: Math.round((Theme.smallGap * Math.cos(2 * Math.PI * breath) - Theme.smallGap) / 2)
                property real breath: 0

                Timer {
                    interval: Theme.breathStep
                    running: Theme.motion
                    repeat: true
                    onTriggered: drop.breath = (drop.breath + Theme.breathStep / Theme.breathTime) % 1
                }
            }
            Icon {
                id: lotus

                x: Theme.margin
                y: Theme.margin
                name: "flower-lotus-duotone"
                color: Theme.panelForeground
                side: Theme.icon * 1.1
            }
            Label {
                x: lotus.x + lotus.width + Theme.smallGap
                width: picture.width - x - Theme.smallGap
                anchors.verticalCenter: lotus.verticalCenter
                text: screen.clinic.name
                color: Theme.panelForeground
                lineHeight: Theme.titleLine
                wrapMode: Text.WordWrap
                maximumLineCount: 2
                fontSizeMode: Text.Fit
                minimumPixelSize: Math.round(Theme.detail / 2)
                height: lotus.height * 1.6
                verticalAlignment: Text.AlignVCenter
                font.pixelSize: Math.min(Theme.heading, picture.width / 9)
                font.weight: Font.Bold
            }
        }

        Scroller {
            id: scroller

            x: (Theme.portrait ? 0 : picture.width) + screen.pad
            y: (Theme.portrait ? picture.height : 0) + Theme.margin
            width: everything.width - x - screen.pad
            height: everything.height - y - Theme.smallGap
            spacing: Theme.gap

            Connections {
                target: Theme

                function onLargeTextChanged() {
                    scroller.toTop();
                }
            }

            Label {
                titled: true
                width: parent.width
                text: qsTr("Take good care of your skin")
                font.pixelSize: Theme.welcome
                font.weight: Font.ExtraBold
            }
            Promise {
                visible: !screen.crowded
            }
            Column {
                width: parent.width
                spacing: Theme.choiceGap

                Repeater {
                    model: screen.clinic.languages

                    BigButton {
                        required property int index
                        required property string key
                        required property string start

                        objectName: "start-" + key
                        width: parent ? parent.width : 0
                        outlined: index > 0
                        spread: true
                        symbol: "arrow-right-bold"
                        text: start
                        onActivated: screen.visit.start(key)
                    }
                }
            }
            Promise {
                visible: screen.crowded
            }
            Flow {
                width: parent.width
                spacing: Theme.mediumGap

                QuietButton {
                    objectName: "largeTextButton"
                    width: Math.min(implicitWidth, parent.width)
                    symbol: "text-aa-duotone"
                    text: screen.clinic.largeTextInBoth
                    compact: fullWidth > parent.width
                    switching: true
                    on: screen.appearance.largeText
                    onActivated: screen.appearance.largeText = !screen.appearance.largeText
                }
                QuietButton {
                    objectName: "contrastButton"
                    symbol: "circle-half-duotone"
                    text: screen.clinic.highContrastInBoth
                    compact: true
                    switching: true
                    on: screen.appearance.highContrast
                    onActivated: screen.appearance.highContrast = !screen.appearance.highContrast
                }
            }
            Row {
                width: parent.width
                spacing: Theme.smallGap

                Icon {
                    id: shield

                    anchors.verticalCenter: parent.verticalCenter
                    name: "shield-check-duotone"
                    color: Theme.foregroundMuted
                    side: Theme.smallIcon
                }
                Label {
                    width: parent.width - shield.width - parent.spacing
                    text: screen.clinic.privacyInBoth
                    color: Theme.foregroundMuted
                    font.pixelSize: Theme.detail * 0.9
                }
            }
        }
    }

    component Promise: Column {
        width: parent ? parent.width : 0
        spacing: Theme.denseGap

        Label {
            width: parent.width
            text: qsTr("Two minutes for your aftercare advice, to print or get by email.")
            color: Theme.foregroundMuted
            font.pixelSize: Theme.body * 1.1
        }
        Label {
            width: parent.width
            text: "Take good care of your skin. Two minutes for your aftercare advice, to print or get by email."
            color: Theme.foregroundMuted
            font.pixelSize: Theme.detail
        }
    }
}
