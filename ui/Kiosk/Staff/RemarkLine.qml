pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What was found in a field, and the button that mends it where a program can.
Item {
    id: line

    required property string tone
    required property string said
    required property Rows mends
    signal mended(string key)

    // More than one way needs a line of its own, and so does one that would leave too little for the words.
    readonly property bool below: mends.count > 1 || buttons.width > width * 0.4

    implicitHeight: (below ? words.height + Look.unit * 6 + buttons.height : Math.max(words.height, buttons.height)) + Look.unit * 4

    Accessible.role: Accessible.StaticText
    Accessible.name: (tone === "wrong" ? qsTr("To fix: %1") : qsTr("To review: %1")).arg(said)

    Icon {
        id: sign

        y: Look.unit * 3
        name: line.tone === "wrong" ? "warning-octagon-fill" : "warning-duotone"
        color: Look.toneColour(line.tone)
        side: Look.smallIcon
    }
    Said {
        id: words

        x: sign.width + Look.unit * 8
        width: parent.width - x - (!line.below && buttons.width > 0 ? buttons.width + Look.smallGap : 0)
        text: line.said
        color: Look.toneColour(line.tone)
        font.pixelSize: Look.detail
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    Row {
        id: buttons

        x: parent.width - width
        y: line.below ? words.height + Look.unit * 6 : 0
        spacing: Look.unit * 8

        Repeater {
            model: line.mends

            PushButton {
                required property string key
                required property string word

                objectName: "mend-" + word
                small: true
                text: word
                onActivated: line.mended(key)
            }
        }
    }
}
