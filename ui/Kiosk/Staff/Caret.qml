import QtQuick

// Where the next letter goes.
Rectangle {
    id: caret

    required property Item of

    width: Math.max(2, Look.unit * 2)
    color: Look.primary
    visible: of.activeFocus
}
