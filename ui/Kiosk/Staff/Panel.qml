import QtQuick

// A white card with a hairline.
Rectangle {
    radius: Look.cardRadius
    color: Look.surface
    border.width: Look.hairline
    border.color: Look.divider
}
