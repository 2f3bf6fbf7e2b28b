pragma ComponentBehavior: Bound

import QtQuick

// Our own on-screen keyboard, for email addresses only.  Its keys never take the focus from the field.
Column {
    id: keyboard

    readonly property list<string> rows: ["1234567890", "qwertyuiop", "asdfghjkl<", "zxcvbnm.-_"]
    readonly property list<string> domains: ["gmail.com", "hotmail.com", "outlook.com", "videotron.ca", "icloud.com"]
    readonly property list<string> endings: [".ca", ".com"]
    property real keyHeight: Theme.keyTarget
    readonly property real apart: Theme.smallGap * 0.8
    readonly property real keyWidth: (width - 9 * apart) / 10
    // Domains need a row of their own where the screen is narrow.
    readonly property bool narrow: Theme.portrait || Theme.tight
    readonly property int domainsInRow: Theme.portrait ? 3 : 5
    readonly property int rowCount: rows.length + (narrow ? 1 + Math.ceil(domains.length / domainsInRow) : 1)

    signal typed(string text)
    signal completed(string domain)
    signal erased

    spacing: apart

    Repeater {
        model: keyboard.rows

        Row {
            id: letters

            required property string modelData

            spacing: keyboard.apart

            Repeater {
                model: letters.modelData.split("")

                KeyboardKey {
                    required property string modelData
                    readonly property bool eraser: modelData === "<"

                    objectName: eraser ? "key-backspace" : "key-" + modelData
                    width: keyboard.keyWidth
                    height: keyboard.keyHeight
                    text: eraser ? qsTr("Erase the last character") : modelData
                    symbol: eraser ? "backspace-duotone" : ""
                    special: eraser
                    onActivated: {
                        if (eraser)
                            keyboard.erased();
                        else
                            keyboard.typed(modelData);
                    }
                }
            }
        }
    }

    Flow {
        width: parent.width + 1 // the last key's rounding must not send it to another row
        spacing: keyboard.apart

        Repeater {
            model: ["@", "+"]

            KeyboardKey {
                required property string modelData

                objectName: "key-" + modelData
                width: keyboard.narrow ? (keyboard.width - 3 * keyboard.apart) / 4 : keyboard.keyWidth * 0.8
                height: keyboard.keyHeight
                text: modelData
                special: true
                onActivated: keyboard.typed(modelData)
            }
        }
        Repeater {
            model: keyboard.narrow ? keyboard.endings : []

            KeyboardKey {
                required property string modelData

                objectName: "key-" + modelData
                width: (keyboard.width - 3 * keyboard.apart) / 4
                height: keyboard.keyHeight
                text: modelData
                special: true
                onActivated: keyboard.typed(modelData)
            }
        }
        Repeater {
            model: keyboard.domains

            KeyboardKey {
                required property string modelData

                objectName: "key-" + modelData
                width: keyboard.narrow ? (keyboard.width - (keyboard.domainsInRow - 1) * keyboard.apart) / keyboard.domainsInRow
                                       : (keyboard.width - 3.2 * keyboard.keyWidth - 8 * keyboard.apart) / 5
                height: keyboard.keyHeight
                text: modelData
                small: true
                special: true
                onActivated: keyboard.completed(modelData)
            }
        }
        Repeater {
            model: keyboard.narrow ? [] : keyboard.endings

            KeyboardKey {
                required property string modelData

                objectName: "key-" + modelData
                width: keyboard.keyWidth * 0.8
                height: keyboard.keyHeight
                text: modelData
                special: true
                onActivated: keyboard.typed(modelData)
            }
        }
    }
}
