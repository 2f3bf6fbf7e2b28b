import QtQuick
import Kiosk.Controls

// An icon on a coloured square: what something is about, and how pressing it is.
Rectangle {
    id: tile

    required property string symbol
    property string tone: "ready"

    width: Look.tile
    height: Look.tile
    radius: Look.buttonRadius
    color: Look.toneGround(tone)

    Icon {
        anchors.centerIn: parent
        name: tile.symbol
        color: Look.toneColour(tile.tone)
        side: tile.width * 0.56
    }
}
