pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The four answers that there are, from calm to urgent, and which of them it is.
Column {
    id: ladder

    required property Advice advice

    spacing: Theme.tinyGap
    Accessible.ignored: true // the answer itself says it

    Repeater {
        model: ladder.advice.signs.rungs

        Rectangle {
            id: rung

            required property string urgency
            required property string label
            required property bool current

            readonly property color foreground: current ? Theme.primaryForeground : Theme.foregroundMuted

            width: ladder.width
            height: Math.max(Theme.smallIcon, said.implicitHeight) + 2 * Theme.smallGap
            radius: Theme.keyRadius
            color: current ? Theme.urgencyColour(urgency) : Theme.backgroundFaded

            Icon {
                id: symbol

                x: Theme.smallGap
                anchors.verticalCenter: parent.verticalCenter
                name: Theme.urgencyIcon(rung.urgency)
                color: rung.foreground
                side: Theme.smallIcon
            }
            Label {
                id: said

                x: symbol.x + symbol.width + Theme.smallGap
                width: parent.width - x - tick.width - 2 * Theme.smallGap
                anchors.verticalCenter: parent.verticalCenter
                text: rung.label
                color: rung.foreground
                font.pixelSize: Theme.detail
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            Icon {
                id: tick

                x: parent.width - width - Theme.smallGap
                anchors.verticalCenter: parent.verticalCenter
                name: "check-bold"
                color: rung.current ? rung.foreground : Theme.backgroundFaded
                side: Theme.smallIcon * 0.8
                opacity: rung.current ? 1 : 0
            }
        }
    }
}
