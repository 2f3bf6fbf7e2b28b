pragma ComponentBehavior: Bound

import QtQuick

// An on-screen keyboard for a word or two, in either arrangement of the letters.  Its keys never take the focus from
// the field.
Column {
    id: keys

    readonly property list<string> qwerty: ["qwertyuiop", "asdfghjklé", "zxcvbnm’"]
    readonly property list<string> azerty: ["azertyuiop", "qsdfghjklm", "wxcvbné’"]
    property bool french: false // whether they are arranged as on French keyboards
    property real keyHeight: Theme.leastTouchTarget
    readonly property list<string> rows: french ? azerty : qwerty
    readonly property real apart: Theme.keyGap
    readonly property int rowCount: rows.length
    readonly property real keyWidth: (width + apart) / Theme.keysInRow - apart

    signal typed(string text)
    signal erased

    spacing: apart
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Keyboard")

    ControlGroup {
        of: keys
    }
    Repeater {
        model: keys.rows.length

        Row {
            id: line

            required property int index
            readonly property bool last: index === keys.rows.length - 1

            spacing: keys.apart

            KeyboardKey {
                visible: line.last
                objectName: "key-arrangement"
                width: keys.keyWidth
                height: keys.keyHeight
                text: keys.french ? qsTr("Arrange the letters as QWERTY") : qsTr("Arrange the letters as AZERTY")
                label: keys.french ? "QWERTY" : "AZERTY"
                small: true
                special: true
                onActivated: keys.french = !keys.french
            }
            Repeater {
                model: keys.rows[line.index].length

                KeyboardKey {
                    required property int index
                    readonly property string character: keys.rows[line.index][index]

                    objectName: "key-" + character
                    width: line.last ? (keys.width - 3 * keys.keyWidth - (keys.rows[line.index].length + 2) * keys.apart) / keys.rows[line.index].length
                                     : keys.keyWidth
                    height: keys.keyHeight
                    text: character
                    onActivated: keys.typed(character)
                }
            }
            KeyboardKey {
                visible: line.last
                objectName: "key-space"
                width: keys.keyWidth
                height: keys.keyHeight
                text: qsTr("Space")
                small: true
                special: true
                onActivated: keys.typed(" ")
            }
            KeyboardKey {
                visible: line.last
                objectName: "key-backspace"
                width: keys.keyWidth
                height: keys.keyHeight
                text: qsTr("Erase the last character")
                symbol: "backspace-duotone"
                special: true
                autoRepeat: true
                onActivated: keys.erased()
            }
        }
    }
}
