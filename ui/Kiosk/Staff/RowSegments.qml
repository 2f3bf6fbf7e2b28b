pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A few things side by side, one of which is chosen; the rows are those of PatientLanguage.
Row {
    id: segments

    required property Rows choices
    property string prefix: "" // of the names that tests find them by
    property real each: Look.unit * (Look.touch ? 70 : 48)

    signal chosen(string key)

    Repeater {
        id: every

        model: segments.choices

        Pressable {
            id: choice

            required property int index
            required property string key
            required property string label
            required property string name
            required property bool picked

            objectName: segments.prefix + key
            width: segments.each
            height: Look.touch ? Look.control : Look.smallControl
            hoverEnabled: Look.pointer
            tickable: true
            ticked: picked
            text: name
            Accessible.role: Accessible.RadioButton
            onActivated: segments.chosen(key)

            background: Rectangle {
                readonly property real first: choice.index === 0 ? Look.buttonRadius : 0
                readonly property real last: choice.index === every.count - 1 ? Look.buttonRadius : 0

                color: choice.picked ? Look.primary : choice.down || choice.hovered ? Look.mintSoft : Look.surface
                topLeftRadius: first
                bottomLeftRadius: first
                topRightRadius: last
                bottomRightRadius: last
                border.width: Look.outline * 1.2
                border.color: Look.primary
            }
            contentItem: Said {
                text: choice.label
                color: choice.picked ? Look.primaryText : Look.primaryDeep
                font.pixelSize: Look.detail
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
        }
    }
}
