pragma ComponentBehavior: Bound

import QtQuick

// Our own on-screen keyboard, for email addresses only.  Its keys never take the focus from the field.
Column {
    id: keyboard

    // Together they type every character that an address may have (RFC 5322, 3.2.3); < erases.
    readonly property list<string> letters: ["1234567890", "qwertyuiop", "asdfghjkl<", "zxcvbnm.-_"]
    readonly property list<string> signs: ["!#$%&'*/=?", "QWERTYUIOP", "ASDFGHJKL<", "ZXCVBNM^`~"]
    readonly property list<string> moreSigns: ["+", "{", "|", "}"]
    property bool rare: false // whether the capitals and signs show; one of them, and the letters are back
    readonly property list<string> rows: rare ? signs : letters
    readonly property list<string> domains: ["gmail.com", "hotmail.com", "outlook.com", "videotron.ca", "icloud.com"]
    readonly property list<string> endings: [".ca", ".com"]
    property real keyHeight: Theme.keyTarget
    readonly property real apart: Theme.smallGap * 0.8
    readonly property real keyWidth: (width - 9 * apart) / 10
    // Domains need a row of their own where the screen is narrow.
    readonly property bool narrow: Theme.portrait || Theme.tight
    readonly property int domainsInRow: Theme.portrait ? 3 : 5
    // On a small display they take the place of the digits when it is their turn.
    property bool domainNext: false
    readonly property bool swapped: Theme.tight && domainNext && !rare
    readonly property list<string> lastDomains: Theme.tight ? [] : domains
    readonly property int rowCount: letters.length + 1 + (narrow ? Math.ceil(lastDomains.length / domainsInRow) : 0)

    signal typed(string text)
    signal completed(string domain)
    signal erased

    spacing: apart

    function type(text: string) {
        rare = false;
        typed(text);
    }

    Row {
        visible: keyboard.swapped
        spacing: keyboard.apart

        Repeater {
            model: keyboard.domains

            KeyboardKey {
                required property string modelData

                objectName: "key-" + modelData
                width: (keyboard.width - 4 * keyboard.apart) / 5
                height: keyboard.keyHeight
                text: modelData
                small: true
                special: true
                onActivated: keyboard.completed(modelData)
            }
        }
    }
    Repeater {
        model: keyboard.letters.length

        Row {
            id: line

            required property int index

            visible: index > 0 || !keyboard.swapped
            spacing: keyboard.apart

            // The keys stay and only their characters change, so that none goes away under a finger.
            Repeater {
                model: keyboard.letters[line.index].length

                KeyboardKey {
                    required property int index
                    readonly property string character: keyboard.rows[line.index][index]
                    readonly property bool eraser: character === "<"

                    objectName: eraser ? "key-backspace" : "key-" + character
                    width: keyboard.keyWidth
                    height: keyboard.keyHeight
                    text: eraser ? qsTr("Erase the last character") : character
                    symbol: eraser ? "backspace-duotone" : ""
                    special: eraser
                    autoRepeat: eraser
                    onActivated: {
                        if (eraser)
                            keyboard.erased();
                        else
                            keyboard.type(character);
                    }
                }
            }
        }
    }

    // The last row; both have their place always, so that no key lies on another one, not even for a moment.
    Item {
        id: last

        // The keys share the row: those of one character, and those of a domain or an ending.
        readonly property real quarter: (width - 3 * keyboard.apart) / 4
        readonly property real few: keyboard.narrow ? quarter : keyboard.keyWidth * 0.8

        width: parent.width
        height: usual.height

        Flow {
            id: usual

            visible: !keyboard.rare
            width: parent.width + 1 // the last key's rounding must not send it to another row
            spacing: keyboard.apart

            Switch {}
            Repeater {
                model: keyboard.narrow ? ["@", ...keyboard.endings, ...keyboard.lastDomains]
                                       : ["@", ...keyboard.domains, ...keyboard.endings]

                KeyboardKey {
                    required property string modelData
                    readonly property bool ending: modelData === "@" || modelData[0] === "."

                    objectName: "key-" + modelData
                    width: ending ? last.few
                                  : keyboard.narrow ? (last.width - (keyboard.domainsInRow - 1) * keyboard.apart) / keyboard.domainsInRow
                                                    : (last.width - 4 * last.few - 8 * keyboard.apart) / 5
                    height: keyboard.keyHeight
                    text: modelData
                    small: !ending
                    special: true
                    onActivated: {
                        if (ending)
                            keyboard.type(modelData);
                        else
                            keyboard.completed(modelData);
                    }
                }
            }
        }
        Row {
            visible: keyboard.rare
            spacing: keyboard.apart

            Switch {}
            Repeater {
                model: keyboard.moreSigns

                KeyboardKey {
                    required property string modelData

                    objectName: "key-" + modelData
                    width: (last.width - last.few - 4 * keyboard.apart) / 4
                    height: keyboard.keyHeight
                    text: modelData
                    special: true
                    onActivated: keyboard.type(modelData)
                }
            }
        }
    }

    component Switch: KeyboardKey {
        objectName: "key-rare"
        width: last.few
        height: keyboard.keyHeight
        text: keyboard.rare ? qsTr("Small letters") : qsTr("Capital letters and signs")
        label: keyboard.rare ? "abc" : "A#&"
        small: true
        special: true
        onActivated: keyboard.rare = !keyboard.rare
    }
}
