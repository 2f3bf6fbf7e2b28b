pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Change what is there: the outline, the chosen entry field by field, and at the right what patients will get.
FocusScope {
    id: page

    required property Staff staff
    property Component preview: null // what shows the text as patients get it

    readonly property Writing writing: staff.writing
    readonly property bool beside: preview !== null && Look.wide
    readonly property bool covered: previewing && !beside // the preview is shown in place of the entry
    readonly property bool drawer: !Look.touch && Look.width < 1280
    // Upright, the preview has the whole width.
    readonly property real outlineWidth: covered && Look.portrait ? 0 : Look.unit * (Look.touch ? 320 : Look.wide ? 312 : drawer ? 232 : 260)
    property bool previewing: false

    Rectangle {
        anchors.fill: parent
        color: Look.surface
    }
    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: page.writing.editing.canUndo
        onActivated: page.writing.editing.undo()
    }
    Shortcut {
        sequences: [StandardKey.Redo]
        enabled: page.writing.editing.canRedo
        onActivated: page.writing.editing.redo()
    }
    Connections {
        target: page.writing.entry

        function onRevealed(place) {
            page.previewing = false; // where there is no room beside it
            let inside = null;
            for (let n = 0; n < fields.count; ++n) {
                const row = fields.itemAt(n) as EntryField;
                if (row === null || row.kind === "list" || row.kind === "remarks")
                    continue;
                if (row.key === place || place.startsWith(row.key + "/") || row.key === place + "/wait") {
                    if (row.kind !== "entry") {
                        row.reveal(place);
                        return;
                    }
                } else if (inside === null && row.key.startsWith(place + "/") && !["choice", "icon"].includes(row.kind)) {
                    inside = row;
                }
            }
            (inside as EntryField)?.reveal(place);
        }
    }

    Connections {
        target: page.Window.window

        function onActiveFocusItemChanged() {
            let text = null;
            let of = null;
            for (let up = page.Window.activeFocusItem; up !== null; up = up.parent) {
                if (up instanceof MarkedField)
                    text = up as MarkedField;
                else if (up instanceof EntryField)
                    of = up as EntryField;
            }
            if (text === null)
                return;
            head.field = pane.marked = text;
            if (Look.touch && of !== null)
                pane.show(of, text.language);
        }
    }

    // -- the bar
    WriteBar {
        id: bar

        visible: !pane.visible
        width: parent.width
        writing: page.writing
        previewable: page.preview !== null && !page.beside
        previewed: page.covered
        onBack: page.staff.go("treatments")
        onTurned: page.previewing = !page.previewing
        onSendAsked: sending.show()
    }

    // -- outline
    Rectangle {
        id: side

        visible: !pane.visible && width > 0
        y: bar.height
        width: page.outlineWidth
        height: parent.height - y
        color: Look.canvas

        Rectangle {
            x: parent.width - width
            width: Look.hairline
            height: parent.height
            color: Look.divider
        }
        Scroll {
            id: list

            x: Look.unit * 4
            y: Look.unit * 8
            width: parent.width - 2 * x
            height: parent.height - y
            spacing: 0

            Repeater {
                model: page.writing.outline.rows

                OutlineItem {
                    width: list.innerWidth
                    writing: page.writing
                }
            }
        }
    }

    // -- the entry
    Item {
        id: middlePane

        visible: !page.covered && !pane.visible
        x: side.width
        y: bar.height
        width: parent.width - x - (page.beside ? previewPane.width : 0)
        height: parent.height - y

        EntryHead {
            id: head

            visible: page.writing.known
            x: Look.unit * 24 + entry.inset
            width: entry.most
            writing: page.writing
        }
        Scroll {
            id: entry

            readonly property real most: Math.min(innerWidth - 2 * Look.unit * 24, Look.unit * 920)

            y: head.height
            width: parent.width
            height: parent.height - y - (strip.visible ? strip.height + Look.gap : 0)
            spacing: Look.unit * 20

            Problem {
                x: Look.unit * 24
                width: entry.most
                text: page.writing.problem
                onAgain: page.writing.look()
            }
            Rectangle {
                visible: page.writing.meanwhile.news !== ""
                x: Look.unit * 24
                width: entry.most
                height: news.height + Look.unit * 20
                radius: Look.buttonRadius
                color: Look.mintSoft

                Said {
                    id: news

                    objectName: "newsWord"
                    x: Look.unit * 16
                    y: Look.unit * 10
                    width: parent.width - 2 * x
                    text: page.writing.meanwhile.news
                    font.weight: Font.DemiBold
                }
            }
            Said {
                visible: !Look.wide && text !== ""
                x: Look.unit * 24
                width: entry.most
                text: page.writing.meanwhile.others
                color: Look.waiting
                font.pixelSize: Look.detail
                font.weight: Font.DemiBold
            }
            Repeater {
                id: fields

                model: page.writing.entry.fields

                EntryField {
                    x: Look.unit * 24
                    width: entry.most
                    writing: page.writing
                }
            }
            Item {
                width: 1
                height: Look.margin
            }
        }
        UndoStrip {
            id: strip

            x: Look.unit * 24
            y: parent.height - height - Look.unit * 16
            width: Math.min(parent.width - 2 * x, Look.unit * 720)
            text: page.writing.editing.removed
            undoable: true
            onUndone: page.writing.editing.undo()
            onGone: page.writing.editing.forget()
        }
    }

    // -- what patients will get
    Rectangle { // paper stands out from it
        visible: previewPane.visible
        x: previewPane.x
        y: previewPane.y
        width: previewPane.width
        height: previewPane.height
        color: Look.canvas

        Rectangle {
            width: Look.hairline
            height: parent.height
            color: Look.divider
        }
    }
    Loader {
        id: previewPane

        objectName: "previewPane"
        visible: active
        active: page.preview !== null && (page.beside || page.covered)
        x: parent.width - width
        y: bar.height
        width: !active ? 0 : page.beside ? Look.unit * (Look.width >= 1900 ? 652 : 520) : parent.width - side.width
        height: parent.height - y
        sourceComponent: page.preview
    }
    TextPane {
        id: pane

        width: parent.width
        height: parent.height - Look.keyboard
        writing: page.writing
        onPreviewed: page.previewing = true
        onDone: aside.forceActiveFocus(Qt.OtherFocusReason)
    }
    Item { // where the focus goes: the text itself would open again
        id: aside
    }
    SendPanel {
        id: sending

        sending: page.writing.sending
    }
    SameTextTwice {
        clash: page.writing.meanwhile.clash
        me: page.staff.name
    }
}
