import QtQuick

// Adds something by its first words: a button that becomes a field.
Item {
    id: row

    property string text: ""
    property string name: ""
    property string label: text // of the field
    property bool asking: false

    signal added(string words)

    function done() {
        const words = field.written.trim();
        asking = false;
        if (words !== "")
            added(words);
        button.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: asking ? field.height : Look.smallControl

    PushButton {
        id: button

        objectName: "add-" + row.name
        visible: !row.asking
        kind: "link"
        small: true
        symbol: "plus-bold"
        text: row.text
        width: Math.min(implicitWidth, row.width)
        onActivated: {
            field.written = "";
            field.reset();
            row.asking = true;
            field.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    PlainField {
        id: field

        property string written: ""

        objectName: "words-" + row.name
        visible: row.asking
        width: parent.width - ok.width - Look.unit * 8
        lines: false
        label: row.label
        onEdited: words => written = words
        onConfirmed: row.done()
        Keys.onEscapePressed: {
            row.asking = false;
            button.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    PushButton {
        id: ok

        objectName: "ok-" + row.name
        visible: row.asking
        anchors.right: parent.right
        small: true
        height: Look.control
        text: qsTr("Add")
        onActivated: row.done()
    }
}
