import QtQuick
import QtQuick.Controls.Basic
import Kiosk.Controls

// A question over everything: the rest is dimmed, the keyboard stays in it, Escape is the safe answer.
Popup {
    id: modal

    property real wanted: Look.unit * 1096 // its width where there is room
    property real inset: Look.unit * (Look.small ? 18 : 38)

    signal refused // Escape: nothing is to happen

    parent: Overlay.overlay
    x: (parent.width - width) / 2
    y: (parent.height - height) / 2
    width: Math.min(wanted, parent.width - 2 * Look.margin)
    height: Math.min(implicitContentHeight + 2 * inset, parent.height - Look.margin)
    padding: inset
    modal: true
    focus: true
    closePolicy: Popup.NoAutoClose

    Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        radius: Look.cardRadius * 1.2
        color: Look.surface
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: modal.opened
        onActivated: modal.refused()
    }
}
