pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// One of a few, side by side: `keys` and `names`.
FocusScope {
    id: segments

    property string label: "" // what is chosen; said, and shown where `labelled`
    property bool labelled: true
    property list<string> keys: []
    property list<string> names: []
    property string current: ""
    property bool stretched: false // over the whole width

    signal chosen(string key)

    function go(index: int) {
        const next = Math.max(0, Math.min(keys.length - 1, index));
        (parts.itemAt(next) as Item).forceActiveFocus(Qt.TabFocusReason);
        if (keys[next] !== current)
            chosen(keys[next]);
    }

    implicitWidth: row.implicitWidth + 2 * ground.inset
    implicitHeight: ground.y + ground.height
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Said {
        id: name

        visible: segments.labelled && segments.label !== ""
        width: parent.width
        text: segments.label
        font.weight: Font.Bold
        Accessible.ignored: true
    }
    Rectangle {
        id: ground

        readonly property real inset: Look.unit * 4

        y: name.visible ? name.height + Look.unit * 6 : 0
        width: segments.stretched ? segments.width : row.width + 2 * inset
        height: Look.control
        radius: Look.fieldRadius
        color: Look.railGround
        border.width: Look.hairline * 1.2
        border.color: Look.fieldEdge

        Row {
            id: row

            x: ground.inset
            y: ground.inset

            Repeater {
                id: parts

                model: segments.keys.length

                Pressable {
                    id: part

                    required property int index
                    readonly property string key: segments.keys[index] ?? ""
                    readonly property bool current: key === segments.current

                    objectName: segments.objectName === "" ? "" : segments.objectName + "-" + key
                    width: segments.stretched ? (segments.width - 2 * ground.inset) / segments.keys.length
                                              : words.implicitWidth + Look.unit * 36
                    height: ground.height - 2 * ground.inset
                    hoverEnabled: Look.pointer
                    ringRadius: Look.unit * 9
                    focus: current
                    // Tab comes to the chosen one, arrows go on from it.
                    focusPolicy: current || (segments.current === "" && index === 0) ? Qt.TabFocus : Qt.NoFocus
                    tickable: true
                    ticked: current
                    text: segments.names[index] ?? ""
                    Accessible.role: Accessible.RadioButton
                    Keys.onLeftPressed: segments.go(index - 1)
                    Keys.onRightPressed: segments.go(index + 1)
                    onActivated: {
                        if (!current)
                            segments.chosen(key);
                    }

                    background: Rectangle {
                        radius: Look.unit * 9
                        color: part.current ? Look.primary : part.down ? Look.mintPressed : part.hovered ? Look.mint : "transparent"
                    }
                    contentItem: Item {
                        Said {
                            id: words

                            width: Math.min(implicitWidth, parent.width - Look.unit * 8)
                            anchors.centerIn: parent
                            text: part.text
                            color: part.current ? Look.primaryText : Look.ink
                            font.weight: Font.Bold
                            wrapMode: Text.NoWrap
                            fontSizeMode: Text.HorizontalFit
                            minimumPixelSize: Math.round(Look.least * 0.85)
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
