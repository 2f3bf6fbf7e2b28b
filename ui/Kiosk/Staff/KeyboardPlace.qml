import QtQuick
import QtQuick.Window

// The keyboard at the bottom of the window while a text field has the focus on the touchscreen, and by how much what
// stands above has to go up so that the field stays in sight.
Item {
    id: place

    property string language: "fr-CA" // where the field has none of its own
    property real lifted: 0
    readonly property bool shown: Look.touch && keyboard.wanted && !Look.ownKeys

    function lift() {
        const item = Window.activeFocusItem;
        if (!shown || item === null) {
            lifted = 0;
            return;
        }
        const room = keyboard.y - Look.unit * 60; // with the sentence below the field
        const top = item.mapToItem(null, 0, 0).y + lifted - mapToItem(null, 0, 0).y;
        const bottom = top + (item.height < room * 0.7 ? item.height : keyboard.caret.y + keyboard.caret.height);
        lifted = Math.max(0, Math.min(keyboard.height, bottom - room));
    }

    onShownChanged: Qt.callLater(lift)

    TextKeyboard {
        id: keyboard

        visible: place.shown
        width: parent.width
        y: parent.height - height
        language: Look.typed === "" ? place.language : Look.typed
        onCaretChanged: Qt.callLater(place.lift)
        onHeightChanged: Qt.callLater(place.lift)
        onHidden: aside.forceActiveFocus(Qt.OtherFocusReason)
    }
    // Where the focus goes when the keyboard is put away; touching the field brings it back.
    Item {
        id: aside
    }
    Binding {
        target: Look
        property: "keyboard"
        value: place.shown ? keyboard.height : 0
    }
    Connections {
        target: place.Window.window

        function onActiveFocusItemChanged() {
            Qt.callLater(place.lift);
        }
    }
}
