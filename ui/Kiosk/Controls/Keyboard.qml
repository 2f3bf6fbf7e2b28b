pragma ComponentBehavior: Bound

import QtQuick

// Our own on-screen keyboard, for email addresses only.  Its keys never take the focus from the field.
Column {
    id: keyboard

    // Together they type every character that an address may have (RFC 5322, 3.2.3); < erases.
    readonly property list<string> letters: azerty ? ["1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn<.-_"]
                                                   : ["1234567890", "qwertyuiop", "asdfghjkl<", "zxcvbnm.-_"]
    readonly property list<string> signs: azerty ? ["!#$%&'*/=?", "AZERTYUIOP", "QSDFGHJKLM", "WXCVBN<^`~"]
                                                 : ["!#$%&'*/=?", "QWERTYUIOP", "ASDFGHJKL<", "ZXCVBNM^`~"]
    property bool azerty: false
    readonly property list<string> moreSigns: ["+", "{", "|", "}"]
    property bool rare: false // whether the capitals and signs show; one of them, and the letters are back
    readonly property list<string> rows: rare ? signs : letters
    readonly property list<string> domains: ["gmail.com", "hotmail.com", "outlook.com", "videotron.ca", "icloud.com"]
    readonly property list<string> endings: [".ca", ".com"]
    readonly property string aloud: "" // its keys are said one by one where the keyboard goes
    property real keyHeight: Theme.leastTouchTarget
    readonly property real apart: Theme.keyGap
    readonly property real keyWidth: (width - 9 * apart) / 10
    // Domains need a row of their own where the screen is narrow.
    readonly property bool narrow: Theme.portrait || Theme.tight
    readonly property int domainsInRow: Theme.portrait ? 3 : 5
    // On a small display they take the place of the digits when it is their turn.
    property bool domainNext: false
    readonly property bool swapped: Theme.tight && domainNext && !rare
    // Right after that, the keys of that place do nothing: a finger on its way there meant the other ones.
    readonly property alias unsettled: settling.running
    readonly property list<string> lastDomains: Theme.tight ? [] : domains
    readonly property int rowCount: letters.length + 1 + (narrow ? Math.ceil(lastDomains.length / domainsInRow) : 0)

    signal typed(string text)
    signal completed(string domain)
    signal erased

    spacing: apart
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Keyboard")
    onSwappedChanged: {
        settling.restart();
        Guard.regrouped();
    }

    function type(text: string) {
        rare = false;
        typed(text);
    }

    ControlGroup {
        id: arrows

        of: keyboard
        leaves: true
    }
    Repeater {
        model: keyboard.letters.length

        Item {
            id: line

            required property int index
            readonly property bool covered: index === 0 && keyboard.swapped

            width: keyboard.width
            height: keyboard.keyHeight

            Loader {
                active: line.index === 0 && Theme.tight
                z: line.covered ? 1 : -1
                sourceComponent: Domains {}
            }
            // The keys stay and only their characters change, so that none goes away under a finger.
            Row {
                opacity: line.covered ? 0 : 1
                spacing: keyboard.apart

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
                        Accessible.ignored: line.covered
                        onActivated: {
                            if (eraser)
                                keyboard.erased();
                            else if (!line.covered && !(line.index === 0 && keyboard.unsettled))
                                keyboard.type(character);
                        }
                    }
                }
            }
        }
    }

    // The last row; both have their place always, so that no key lies on another one, not even for a moment.
    Item {
        id: last

        // The keys share the row: those of one character, and those of a domain or an ending.
        readonly property real fifth: (width - 4 * keyboard.apart) / 5
        readonly property real few: keyboard.narrow ? fifth : keyboard.keyWidth * 0.8
        readonly property real switches: 2 * few + keyboard.apart

        width: parent.width
        height: usual.height

        Layer {
            shown: !keyboard.rare
            width: parent.width
            height: usual.height

            Flow {
                id: usual

                width: parent.width + Theme.pixel // the last key's rounding must not send it to another row
                spacing: keyboard.apart

                // The place of the switches, which are the same for both.
                Item {
                    width: last.switches
                    height: keyboard.keyHeight
                }
                Repeater {
                    model: keyboard.narrow ? ["@", ...keyboard.endings, ...keyboard.lastDomains]
                                           : ["@", ...keyboard.domains, ...keyboard.endings]

                    LayerKey {
                        required property string modelData
                        readonly property bool ending: modelData === "@" || modelData[0] === "."

                        objectName: "key-" + modelData
                        width: ending ? last.few
                                      : keyboard.narrow ? (last.width - (keyboard.domainsInRow - 1) * keyboard.apart) / keyboard.domainsInRow
                                                        : (last.width - 5 * last.few - 9 * keyboard.apart) / 5
                        text: modelData
                        small: !ending
                        onActivated: {
                            if (ending)
                                keyboard.type(modelData);
                            else
                                keyboard.completed(modelData);
                        }
                    }
                }
            }
        }
        Layer {
            shown: keyboard.rare
            x: last.switches + keyboard.apart
            width: parent.width - x
            height: keyboard.keyHeight

            Row {
                spacing: keyboard.apart

                Repeater {
                    model: keyboard.moreSigns

                    LayerKey {
                        required property string modelData

                        objectName: "key-" + modelData
                        width: (last.width - last.switches - 4 * keyboard.apart) / 4
                        text: modelData
                        onActivated: keyboard.type(modelData)
                    }
                }
            }
        }
        KeyboardKey {
            objectName: "key-rare"
            z: 2
            width: last.few
            height: keyboard.keyHeight
            text: keyboard.rare ? qsTr("Small letters") : qsTr("Capital letters and signs")
            label: keyboard.rare ? "abc" : "A#&"
            small: true
            special: true
            onActivated: keyboard.rare = !keyboard.rare
        }
        KeyboardKey {
            objectName: "key-layout"
            z: 2
            x: last.few + keyboard.apart
            width: last.few
            height: keyboard.keyHeight
            text: keyboard.azerty ? qsTr("Letters as on a QWERTY keyboard") : qsTr("Letters as on an AZERTY keyboard")
            label: keyboard.azerty ? "QWERTY" : "AZERTY"
            small: true
            special: true
            onActivated: keyboard.azerty = !keyboard.azerty
        }
    }

    Timer {
        id: settling

        interval: Theme.settleTime
    }

    // Keys that are shown at times.  They go only when they are let go: a key that is hidden while it is held down
    // never hears that it was released, and does nothing the next time.
    component Layer: Item {
        property bool shown: true
        property int held: 0

        visible: shown || held > 0
        opacity: shown ? 1 : 0
        z: shown ? 1 : 0
    }
    component LayerKey: KeyboardKey {
        height: keyboard.keyHeight
        special: true
        onDownChanged: (parent.parent as Layer).held += down ? 1 : -1
    }
    component Domains: Layer {
        shown: keyboard.swapped
        width: keyboard.width
        height: keyboard.keyHeight

        Row {
            spacing: keyboard.apart

            Repeater {
                model: keyboard.domains

                LayerKey {
                    required property string modelData

                    objectName: "key-" + modelData
                    width: (keyboard.width - 4 * keyboard.apart) / 5
                    text: modelData
                    small: true
                    onActivated: {
                        if (!keyboard.unsettled)
                            keyboard.completed(modelData);
                    }
                }
            }
        }
    }
}
