import QtQuick
import Kiosk.Controls

// Words of the staff's screens.
Label {
    font.pixelSize: Look.text
    lineHeight: Look.line
    color: Look.ink
}
