import QtQuick

// A place with nothing in it: one sentence and a tick, never a blank.
Panel {
    id: nothing

    required property string title
    property string sentence: ""
    property string symbol: "check-circle-duotone"
    property string tone: "good"

    implicitHeight: inside.height + 2 * Look.padding

    Column {
        id: inside

        y: Look.padding
        width: parent.width
        spacing: Look.unit * 6

        Tile {
            anchors.horizontalCenter: parent.horizontalCenter
            symbol: nothing.symbol
            tone: nothing.tone
        }
        Said {
            titled: true
            x: Look.padding
            width: parent.width - 2 * x
            horizontalAlignment: Text.AlignHCenter
            text: nothing.title
            font.pixelSize: Look.heading
            font.weight: Font.Bold
        }
        Said {
            x: Look.padding
            width: parent.width - 2 * x
            horizontalAlignment: Text.AlignHCenter
            text: nothing.sentence
            color: Look.soft
        }
    }
}
