pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One text in each language, side by side where there is room.
Flow {
    id: pair

    required property Rows sides
    required property string label
    required property Writing writing
    property int lines: 1 // that have room in each at least

    readonly property real each: (sides?.count ?? 0) > 1 && width >= Look.unit * 560 ? (width - spacing) / 2 : width

    function reveal(place: string) {
        let first = null;
        for (let n = 0; n < texts.count; ++n) {
            const item = texts.itemAt(n) as TextSide;
            first = first ?? item;
            if (item !== null && item.key === place) {
                item.reveal();
                return;
            }
        }
        (first as TextSide)?.reveal();
    }

    spacing: Look.unit * 20

    component TextSide: Column {
        id: side

        required property string key
        required property string language
        required property string name
        required property string source
        required property string tone
        required property bool reread
        required property Rows remarks

        function reveal() {
            words.input.cursorPosition = words.input.length;
            words.forceActiveFocus(Qt.OtherFocusReason);
        }

        width: pair.each
        spacing: Look.unit * 6

        Item {
            width: parent.width
            height: Math.max(which.height, again.visible ? again.height : 0)

            Said {
                id: which

                anchors.bottom: parent.bottom
                text: side.name
                color: Look.primaryDeep
                font.pixelSize: Look.least
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            PushButton {
                id: again

                objectName: "reread-" + side.language
                visible: side.reread
                anchors.right: parent.right
                kind: "link"
                small: true
                symbol: "arrows-clockwise-duotone"
                textSize: Look.least
                text: qsTr("to reread: the other language has changed")
                Accessible.description: qsTr("Both say the same: the mark goes.")
                onActivated: pair.writing.editing.readAgain(side.key)
            }
        }
        MarkedField {
            id: words

            objectName: "text-" + side.key
            width: parent.width
            source: side.source
            lines: pair.lines
            language: side.language
            marks: pair.writing.marks
            labels: pair.writing.markLabels
            tone: side.tone === "wrong" ? "blocks" : side.tone === "soon" ? "warns" : ""
            label: qsTr("%1, in %2").arg(pair.label).arg(side.name)
            pageUndoes: true
            onEdited: source => pair.writing.editing.write(side.key, source)
            onUndone: pair.writing.editing.undo()
            onRedone: pair.writing.editing.redo()
            onWritingChanged: {
                if (!writing)
                    pair.writing.save();
            }
        }
        Remarks {
            width: parent.width
            remarks: side.remarks
            editing: pair.writing.editing
        }
    }

    Repeater {
        id: texts

        model: pair.sides

        TextSide {}
    }
}
