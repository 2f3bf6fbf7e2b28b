pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One row of the outline: a group, an entry, or what adds one.
Item {
    id: item

    required property string key
    required property string kind
    required property string word
    required property int depth
    required property string symbol
    required property string detail
    required property int count
    required property string tone
    required property bool open
    required property bool chosen
    required property bool hidden
    required property string within
    required property Writing writing

    implicitHeight: kind === "add" ? adding.height + Look.unit * 4 : row.height

    Pressable {
        id: row

        objectName: "outline-" + item.key
        visible: item.kind !== "add"
        width: parent.width
        implicitHeight: Look.unit * (Look.touch ? 60 : item.kind === "group" ? 44 : 38)
        hoverEnabled: Look.pointer
        ringRadius: Look.unit * 8
        text: item.word
        Accessible.name: [item.word, item.detail, item.kind === "group" ? String(item.count) : "", item.hidden ? qsTr("hidden") : "", item.tone === "wrong" ? qsTr("to fix") : item.tone === "soon" ? qsTr("to review") : ""].filter(part => part !== "").join(", ")
        Accessible.role: Accessible.TreeItem
        onActivated: item.kind === "group" ? item.writing.outline.toggle(item.key) : item.writing.entry.choose(item.key)
        Keys.onPressed: event => {
            const up = event.key === Qt.Key_Up;
            if (!up && event.key !== Qt.Key_Down)
                return;
            if ((event.modifiers & Qt.AltModifier) && item.kind === "entry")
                item.writing.editing.move(item.key, up ? -1 : 1);
            else
                nextItemInFocusChain(!up).forceActiveFocus(up ? Qt.BacktabFocusReason : Qt.TabFocusReason);
            event.accepted = true;
        }

        background: Rectangle {
            radius: Look.unit * 8
            color: item.chosen ? Look.mint : row.down || row.hovered ? Look.mintSoft : "transparent"
        }
        contentItem: Item {
            Icon {
                id: caret

                visible: item.kind === "group"
                x: Look.unit * (10 + 20 * item.depth)
                anchors.verticalCenter: parent.verticalCenter
                name: item.open ? "caret-down-bold" : "caret-right-bold"
                color: Look.soft
                side: Look.smallIcon * 0.8
            }
            Icon {
                id: sign

                visible: item.symbol !== ""
                x: Look.unit * 36
                anchors.verticalCenter: parent.verticalCenter
                name: item.symbol
                side: Look.icon
            }
            Said {
                x: sign.visible ? sign.x + sign.width + Look.unit * 10 : item.kind === "group" ? caret.x + caret.width + Look.unit * 8 : Look.unit * (34 + 16 * (item.depth - 1))
                width: side.x - x - Look.unit * 6
                anchors.verticalCenter: parent.verticalCenter
                text: item.word
                color: item.chosen ? Look.primaryDeep : item.hidden ? Look.soft : Look.ink
                font.pixelSize: item.kind === "group" ? Look.text : Look.detail
                font.weight: item.kind === "group" || item.chosen ? Font.Bold : Font.Normal
                font.strikeout: item.hidden
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Row {
                id: side

                x: parent.width - width - Look.unit * 10
                height: parent.height
                spacing: Look.unit * 6

                Icon {
                    visible: item.tone !== ""
                    anchors.verticalCenter: parent.verticalCenter
                    name: item.tone === "wrong" ? "warning-octagon-fill" : "warning-duotone"
                    color: Look.toneColour(item.tone)
                    side: Look.smallIcon
                }
                Said {
                    visible: text !== ""
                    anchors.verticalCenter: parent.verticalCenter
                    text: item.kind === "group" ? String(item.count) : item.detail
                    color: item.chosen ? Look.primaryDeep : Look.soft
                    font.pixelSize: Look.least
                    font.weight: item.chosen ? Font.Bold : Font.Normal
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
    AddRow {
        id: adding

        visible: item.kind === "add"
        x: Look.unit * (22 + 16 * (item.depth - 1))
        width: parent.width - x - Look.unit * 8
        name: item.within
        text: item.word
        onAdded: said => item.writing.editing.add(item.within, said)
    }
}
