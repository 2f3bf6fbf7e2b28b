pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Kiosk.Controls

// One of several, in a list that drops down.  Its rows have a `key` and a `name`: as `rows` made in Python, or as
// `keys` and `names`.
FocusScope {
    id: choice

    property string label: ""
    property string aside: ""
    property alias rows: made.model
    property list<string> keys: []
    property list<string> names: []
    property string current: "" // the key of the chosen one
    property string hint: "" // while none is chosen
    property string note: ""
    property string tone: ""
    property string fact: ""
    property string advice: ""
    property bool readOnly: false
    property string reason: ""
    property bool labelled: true
    property string symbol: ""
    property string shownName: "" // of the chosen one
    property real most: 7.5 // rows that are seen at once
    readonly property alias opened: list.opened

    signal chosen(string key)

    function open() {
        if (!readOnly)
            list.open();
    }

    implicitHeight: column.height
    implicitWidth: Look.unit * 320

    Column {
        id: column

        width: parent.width
        spacing: Look.unit * 6

        FieldLabel {
            width: parent.width
            label: choice.labelled ? choice.label : ""
            aside: choice.aside
        }
        Pressable {
            id: box

            objectName: choice.objectName === "" ? "" : choice.objectName + "-box"
            width: parent.width
            height: Look.control
            focus: true
            enabled: !choice.readOnly
            hoverEnabled: Look.pointer
            ringRadius: Look.fieldRadius
            text: choice.label === "" ? choice.shownName : choice.label + ", " + (choice.shownName || choice.hint)
            Accessible.role: Accessible.ComboBox
            Accessible.description: verdict.words
            Keys.onDownPressed: choice.open()
            Keys.onUpPressed: choice.open()
            onActivated: choice.open()

            background: FieldEdge {
                tone: choice.tone
                used: list.opened
                readOnly: choice.readOnly
                color: choice.readOnly ? Look.neutral : box.down || box.hovered ? Look.mintSoft : Look.surface
            }
            contentItem: Item {
                Icon {
                    id: picture

                    x: Look.unit * 14
                    anchors.verticalCenter: parent.verticalCenter
                    name: choice.symbol
                    color: Look.soft
                    side: Look.smallIcon
                }
                Said {
                    x: picture.visible ? picture.x + picture.width + Look.unit * 10 : Look.unit * 14
                    width: caret.x - x - Look.unit * 8
                    anchors.verticalCenter: parent.verticalCenter
                    text: choice.shownName || choice.hint
                    color: choice.shownName === "" ? Look.soft : Look.ink
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                Icon {
                    id: caret

                    x: parent.width - width - Look.unit * 14
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !choice.readOnly
                    name: list.opened ? "caret-up-bold" : "caret-down-bold"
                    color: Look.soft
                    side: Look.smallIcon * 0.85
                }
            }
        }
        Verdict {
            id: verdict

            width: parent.width
            tone: choice.readOnly ? "locked" : choice.tone
            fact: choice.readOnly ? "" : choice.fact
            advice: choice.readOnly ? choice.reason
                                    : choice.fact === "" && choice.advice === "" ? choice.note : choice.advice
        }
    }
    Popup {
        id: list

        // Below, or above where there is more room.
        property real above: 0
        property real below: 0
        readonly property bool upward: below < rowsWanted && above > below
        readonly property real rowsWanted: Math.min(lines.height, choice.most * Look.control) + 2 * padding

        parent: box
        y: upward ? -height - Look.unit * 4 : box.height + Look.unit * 4
        width: box.width
        height: Math.min(rowsWanted, upward ? above : Math.max(below, Look.control * 2))
        padding: Look.unit * 6
        modal: true
        dim: false
        focus: true
        onAboutToShow: {
            const top = box.mapToItem(null, 0, 0).y;
            above = top - Look.unit * 10;
            below = Theme.windowHeight - top - box.height - Look.unit * 10;
        }
        onOpened: lines.enter()
        onClosed: box.forceActiveFocus(Qt.PopupFocusReason)

        background: Rectangle {
            radius: Look.fieldRadius
            color: Look.surface
            border.width: Look.outline
            border.color: Look.primary
        }
        contentItem: Flickable {
            id: view

            contentHeight: lines.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight > height

            function show(row: Item) {
                contentY = Math.max(0, Math.min(Math.max(contentY, row.y + row.height - height), row.y));
            }

            Column {
                id: lines

                readonly property int count: made.count + written.count

                function line(index: int): Line {
                    return (index < made.count ? made.itemAt(index) : written.itemAt(index - made.count)) as Line;
                }
                function enter() {
                    let at = 0;
                    for (let index = 0; index < count; index += 1)
                        if (line(index).chosen)
                            at = index;
                    if (count > 0)
                        line(at).enter();
                }
                function go(from: Item, step: int) {
                    let at = 0;
                    for (let index = 0; index < count; index += 1)
                        if (line(index) === from)
                            at = index;
                    line(Math.max(0, Math.min(count - 1, at + step))).enter();
                }

                width: parent.width

                Repeater {
                    id: made

                    model: 0
                    delegate: Line {}
                }
                Repeater {
                    id: written

                    model: choice.keys.length
                    delegate: Line {
                        required property int index

                        key: choice.keys[index]
                        name: choice.names[index] ?? ""
                    }
                }
            }
            ScrollBar.vertical: ScrollBar {
                policy: view.contentHeight > view.height + 1 ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
            }
        }
    }

    component Line: Pressable {
        id: row

        required property string key
        required property string name
        readonly property bool chosen: key === choice.current

        function enter() {
            forceActiveFocus(Qt.OtherFocusReason); // an edge of its own: the ring has no room in the list
            view.show(row);
        }

        objectName: choice.objectName === "" ? "" : choice.objectName + "-" + key
        width: parent?.width ?? 0
        height: Look.touch ? Look.control : Look.unit * 42
        hoverEnabled: Look.pointer
        ringRadius: Look.unit * 8
        tickable: true
        ticked: chosen
        text: name
        Accessible.role: Accessible.RadioButton
        Keys.onDownPressed: lines.go(row, 1)
        Keys.onUpPressed: lines.go(row, -1)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
                lines.go(row, event.key === Qt.Key_Home ? -lines.count : lines.count);
                event.accepted = true;
            }
        }
        onActivated: {
            list.close();
            if (!chosen)
                choice.chosen(key);
        }

        Binding {
            target: choice
            property: "shownName"
            value: row.name
            when: row.chosen
        }
        background: Rectangle {
            radius: Look.unit * 8
            color: row.activeFocus || row.hovered || row.down ? Look.mint : "transparent"
            border.width: row.activeFocus ? Look.outline : 0
            border.color: Look.primary
        }
        contentItem: Item {
            Said {
                x: Look.unit * 10
                width: tick.x - x - Look.unit * 6
                anchors.verticalCenter: parent.verticalCenter
                text: row.name
                font.weight: row.chosen ? Font.Bold : Font.Normal
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Icon {
                id: tick

                x: parent.width - width - Look.unit * 10
                anchors.verticalCenter: parent.verticalCenter
                visible: row.chosen
                name: "check-bold"
                color: Look.primaryDeep
                side: Look.smallIcon * 0.85
            }
        }
    }
}
