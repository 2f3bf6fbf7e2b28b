import QtQuick
import QtQuick.Controls.Basic

// What every control that can be touched is made from: it acts on release, on Enter and on Space, and
// not at all while the screen is changing.
AbstractButton {
    id: control

    property real ringRadius: Theme.buttonRadius

    signal activated

    focusPolicy: Qt.TabFocus
    hoverEnabled: false
    padding: 0
    onClicked: {
        if (!Guard.changing)
            activated();
    }
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat)
            click();
    }
    Keys.onEnterPressed: event => {
        if (!event.isAutoRepeat)
            click();
    }
    Accessible.role: Accessible.Button
    Accessible.name: text

    FocusRing {
        control: control
        of: control.ringRadius
        z: 1
    }
}
