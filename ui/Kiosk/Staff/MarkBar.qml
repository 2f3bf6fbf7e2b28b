pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Kiosk.Controls

// Bold, and the dates of this treatment: they act on the field that the keyboard is in, or was in last.
Row {
    id: bar

    property MarkedField field: null
    property alias rows: made.model // the dates: rows with `mark` and `label`
    property list<string> marks: [] // or as lists, as the fields have them
    property list<string> labels: []
    property bool small: !Look.touch

    readonly property bool usable: field !== null && !field.readOnly
    readonly property int count: made.count + written.count

    function put(mark: string) {
        list.close();
        field.insertMark(mark);
    }

    spacing: Look.unit * 10

    PushButton {
        id: bold

        objectName: bar.objectName === "" ? "" : bar.objectName + "-bold"
        small: bar.small
        available: bar.usable
        focusPolicy: Look.touch ? Qt.NoFocus : Qt.TabFocus // the keyboard on the screen stays
        text: qsTr("Bold")
        kind: ticked ? "outline" : "quiet"
        tickable: true
        ticked: bar.field?.strong ?? false
        onActivated: {
            if (bar.usable)
                bar.field.bold();
        }
    }
    PushButton {
        id: dates

        objectName: bar.objectName === "" ? "" : bar.objectName + "-date"
        small: bar.small
        available: bar.usable && bar.count > 0
        focusPolicy: Look.touch ? Qt.NoFocus : Qt.TabFocus
        text: qsTr("Date")
        symbol: "calendar-plus-duotone"
        Accessible.description: qsTr("A date that each patient reads as their own")
        onActivated: {
            if (available)
                list.open();
        }
    }
    Popup {
        id: list

        property real below: 0
        readonly property real wanted: lines.height + about.height + 2 * padding + Look.unit * 2

        parent: dates
        y: below < wanted ? -height - Look.unit * 4 : dates.height + Look.unit * 4
        width: Math.min(Look.unit * 460, Theme.windowWidth - Look.unit * 20)
        height: Math.min(wanted, Theme.windowHeight * 0.6)
        padding: Look.unit * 8
        margins: Look.unit * 8
        modal: true
        dim: false
        focus: true
        onAboutToShow: below = Theme.windowHeight - dates.mapToItem(null, 0, 0).y - dates.height
        onOpened: lines.go(-lines.count, null)
        onClosed: {
            if (bar.field !== null)
                bar.field.input.forceActiveFocus(Qt.PopupFocusReason);
        }

        background: Rectangle {
            radius: Look.fieldRadius
            color: Look.surface
            border.width: Look.outline
            border.color: Look.primary
        }
        contentItem: Item {
            Said {
                id: about

                x: Look.unit * 10
                width: parent.width - 2 * x
                bottomPadding: Look.unit * 6
                text: qsTr("Each patient reads their own date.")
                color: Look.soft
                font.pixelSize: Look.detail
            }
            Flickable {
                id: view

                y: about.height
                width: parent.width
                height: parent.height - y
                contentHeight: lines.height
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                interactive: contentHeight > height

                Column {
                    id: lines

                    readonly property int count: bar.count

                    function line(index: int): Line {
                        return (index < made.count ? made.itemAt(index) : written.itemAt(index - made.count)) as Line;
                    }
                    function go(step: int, from: Item) {
                        let at = 0;
                        for (let index = 0; index < count; index += 1)
                            if (line(index) === from)
                                at = index;
                        const next = line(Math.max(0, Math.min(count - 1, at + step)));
                        next.forceActiveFocus(Qt.OtherFocusReason);
                        view.contentY = Math.max(0, Math.min(Math.max(view.contentY, next.y + next.height - view.height), next.y));
                    }

                    width: parent.width

                    Repeater {
                        id: made

                        model: 0
                        delegate: Line {}
                    }
                    Repeater {
                        id: written

                        model: bar.marks.length
                        delegate: Line {
                            required property int index

                            mark: bar.marks[index] ?? ""
                            label: bar.labels[index] ?? ""
                        }
                    }
                }
                ScrollBar.vertical: ScrollBar {
                    policy: view.contentHeight > view.height + 1 ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
                }
            }
        }
    }

    component Line: Pressable {
        id: line

        required property string mark
        required property string label

        objectName: bar.objectName === "" ? "" : bar.objectName + "-" + mark
        width: parent?.width ?? 0
        height: Look.touch ? Look.control : Look.unit * 42
        hoverEnabled: Look.pointer
        ringRadius: Look.unit * 8
        text: label
        Accessible.role: Accessible.MenuItem
        Keys.onDownPressed: lines.go(1, line)
        Keys.onUpPressed: lines.go(-1, line)
        onActivated: bar.put(mark)

        background: Rectangle {
            radius: Look.unit * 8
            color: line.activeFocus || line.hovered || line.down ? Look.mint : "transparent"
            border.width: line.activeFocus ? Look.outline : 0
            border.color: Look.primary
        }
        contentItem: Said {
            text: line.label
            leftPadding: Look.unit * 10
            rightPadding: Look.unit * 10
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
