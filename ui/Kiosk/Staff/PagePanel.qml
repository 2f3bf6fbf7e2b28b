import QtQuick
import Kiosk.Controls

// A question with a text to write.  It lies on the page, not over the window as a Modal does: on touch the keyboard for
// text comes up over it, and it ends above the keyboard.  The focus stays in it; Escape is the safe answer.
FocusScope {
    id: panel

    default property alias content: column.data
    property real wanted: Look.unit * 760 // its width where there is room
    property real padding: Look.unit * (Look.small ? 14 : 30)
    property alias spacing: column.spacing
    property string named: "" // what it asks, for screen readers
    readonly property real innerWidth: column.width

    signal refused // Escape: nothing is to happen

    function first(item: Item): Item {
        if (item.activeFocusOnTab)
            return item;
        for (let n = 0; n < item.children.length; ++n) {
            const child = item.children[n];
            const found = child.visible && child.enabled ? first(child) : null;
            if (found !== null)
                return found;
        }
        return null;
    }

    anchors.fill: parent
    visible: false
    Accessible.role: Accessible.Dialog
    Accessible.name: named
    Keys.onEscapePressed: refused()

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
    }
    MouseArea { // what lies behind is not touched
        anchors.fill: parent
        hoverEnabled: true
        onWheel: event => event.accepted = true
    }
    // A control behind it that would get the focus hands it on to the first one in it.
    Connections {
        target: panel.Window.window
        enabled: panel.visible

        function onActiveFocusItemChanged() {
            const item = panel.Window.activeFocusItem;
            if (item === null || !item.activeFocusOnTab)
                return;
            for (let up = item; up !== null; up = up.parent)
                if (up === panel)
                    return;
            panel.first(column)?.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    Panel {
        id: paper

        readonly property real room: Math.min(panel.height, Theme.windowHeight - Look.keyboard) - 2 * Look.smallGap

        anchors.horizontalCenter: parent.horizontalCenter
        y: Look.smallGap + (room - height) / 2
        width: Math.min(panel.wanted, panel.width - 2 * Look.margin)
        height: Math.min(room, scroll.contentHeight - 2 * scroll.inset + 2 * panel.padding)

        Scroll {
            id: scroll

            anchors.fill: parent
            anchors.margins: panel.padding - inset

            Column {
                id: column

                width: scroll.innerWidth
                spacing: Look.unit * (Look.small ? 8 : 14)
            }
        }
    }
}
