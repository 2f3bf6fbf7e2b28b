pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The language of the staff's screens; each person's own.
Row {
    id: languages

    required property Speech speech

    Repeater {
        model: languages.speech.languages

        Pressable {
            id: choice

            required property int index
            required property string key
            required property string name
            required property string abbreviation
            readonly property bool current: languages.speech.language === key
            readonly property bool first: index === 0
            readonly property bool last: index === languages.speech.languages.count - 1

            objectName: "staff-language-" + key
            width: Look.unit * 70
            height: Look.control
            tickable: true
            ticked: current
            text: name
            Accessible.role: Accessible.RadioButton
            onActivated: languages.speech.speak(key)

            background: Rectangle {
                color: choice.current ? Look.primary : choice.down ? Look.mintSoft : Look.surface
                topLeftRadius: choice.first ? Look.buttonRadius : 0
                bottomLeftRadius: choice.first ? Look.buttonRadius : 0
                topRightRadius: choice.last ? Look.buttonRadius : 0
                bottomRightRadius: choice.last ? Look.buttonRadius : 0
                border.width: Look.outline * 1.2
                border.color: Look.primary
            }
            contentItem: Said {
                text: choice.abbreviation
                color: choice.current ? Look.primaryText : Look.primaryDeep
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
        }
    }
}
