import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Staff

// The preview alone in a window, until a page has it beside what is written.
Window {
    id: window

    required property SheetPreview preview
    required property bool touch

    width: 700
    height: 1000
    color: Look.canvas

    Binding {
        target: Look
        property: "touch"
        value: window.touch
    }
    Binding {
        target: Theme
        property: "windowWidth"
        value: 1920
    }
    Binding {
        target: Theme
        property: "windowHeight"
        value: 1080
    }
    PreviewPane {
        anchors.fill: parent
        preview: window.preview
    }
}
