pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Nobody is there: a face at rest, the days that pass over it, and what to do.  A touch or a key only wakes the kiosk.
FocusScope {
    id: screen

    required property Attract attract
    required property Clinic clinic

    property int shiftNumber: 0 // which corner of a small square the pixels are at

    objectName: "attract"
    focus: true
    Accessible.role: Accessible.Button
    Accessible.name: screen.clinic.touchInBoth
    Accessible.onPressAction: attract.wake()
    Keys.onPressed: event => {
        event.accepted = true;
        attract.wake();
    }
    Component.onCompleted: forceActiveFocus(Qt.OtherFocusReason)

    Timer {
        interval: Theme.shiftTime
        running: true
        repeat: true
        onTriggered: screen.shiftNumber = (screen.shiftNumber + 1) % 4
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    Item {
        id: everything

        width: parent.width
        height: parent.height
        x: screen.shiftNumber === 1 || screen.shiftNumber === 2 ? Theme.shift : 0
        y: screen.shiftNumber === 2 || screen.shiftNumber === 3 ? Theme.shift : 0

        Item {
            id: scene

            readonly property real grown: Math.min(everything.width / Theme.attractDrawn.width, panel.y / Theme.attractHorizon)

            x: everything.width - width
            y: panel.y - Theme.attractHorizon * grown
            width: Theme.attractDrawn.width * grown
            height: panel.y - y

            Image {
                visible: !Theme.highContrast
                width: parent.width
                height: Theme.attractDrawn.height * scene.grown
                source: Qt.resolvedUrl(`../../../assets/illustrations/${Theme.attractScene}.svg`)
                sourceSize: Qt.size(Math.round(width), Math.round(height))
            }
            Repeater {
                model: Theme.attractDays

                Rectangle {
                    required property point modelData
                    required property int index
                    readonly property bool sun: index === screen.attract.day
                    readonly property bool past: index < screen.attract.day

                    x: modelData.x * scene.grown - width / 2
                    y: modelData.y * scene.grown - height / 2
                    width: (sun ? Theme.attractSun : Theme.attractDot) * scene.grown
                    height: width
                    radius: width / 2
                    color: sun ? Theme.sun : past ? Theme.rose : Theme.surface
                    border.width: sun || past ? 0 : Theme.outlineWidth
                    border.color: Theme.primary
                }
            }
        }
        Rectangle {
            id: panel

            x: -Theme.shift
            y: parent.height - height + Theme.shift
            width: parent.width + 2 * Theme.shift
            height: said.height + 4 * Theme.gap + Theme.shift
            color: Theme.panelSurface

            CalmLine {
                width: parent.width
                colour: Theme.foreground
                ground: Theme.panelSurface
            }
            Row {
                id: said

                x: Theme.portrait ? (parent.width - width) / 2 : Theme.welcomeMargin
                y: 2 * Theme.gap
                spacing: Theme.gap

                Icon {
                    id: hand

                    anchors.verticalCenter: parent.verticalCenter
                    name: "hand-tap-duotone"
                    color: Theme.panelForeground
                    side: Theme.hero * 0.6
                }
                Column {
                    width: Math.min(Math.max(first.implicitWidth, second.implicitWidth) + Theme.textSlack,
                                    everything.width - 2 * Theme.welcomeMargin - hand.width - said.spacing)

                    Label {
                        id: first

                        width: parent.width
                        titled: true
                        text: screen.clinic.touch(screen.attract.turn)
                        color: Theme.panelForeground
                        font.pixelSize: Theme.title
                        font.weight: Font.ExtraBold
                    }
                    Label {
                        id: second

                        width: parent.width
                        text: screen.clinic.touch(screen.attract.nextTurn)
                        color: Theme.panelForeground
                        font.pixelSize: Theme.body
                    }
                }
            }
        }
        Row {
            x: Theme.welcomeMargin
            y: Theme.gap
            spacing: Theme.smallGap

            Mark {
                id: mark
            }
            Label {
                anchors.verticalCenter: mark.verticalCenter
                wrapMode: Text.NoWrap
                text: screen.clinic.name
                color: Theme.primaryDeep
                font.pixelSize: Theme.detail
                font.weight: Font.Bold
            }
        }
    }
    Rectangle {
        visible: screen.attract.dim
        anchors.fill: parent
        color: Theme.night
    }
    MouseArea {
        anchors.fill: parent
        onPressed: screen.attract.wake()
    }
}
