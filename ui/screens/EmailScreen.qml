pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../controls"

// The email address, typed with our own keyboard; sent only with consent.
StepScreen {
    id: screen

    required property EmailForm form
    required property TakeHome takeHome

    readonly property real others: field.height + spacing + (hint.visible ? hint.height + spacing : 0)
                                   + (heading.visible ? heading.height + spacing : 0)
    readonly property real forKeys: (viewHeight - others) / keyboard.rowCount - keyboard.apart

    // Where the keys and the consent do not fit together, one follows the other.
    readonly property bool low: Theme.tight || (Theme.largeText && !Theme.portrait)
    property bool typing: true
    readonly property bool keysShown: typing || !low

    spacing: Theme.smallGap * 1.2
    dotted: false
    bar.visible: !(low && typing)
    bar.height: bar.visible ? bar.implicitHeight : Theme.smallGap
    bar.above: Theme.portrait || Theme.tight || Theme.largeText
    bar.nextButton.objectName: "sendButton"
    bar.nextButton.text: qsTr("Send")
    bar.nextButton.symbol: "paper-plane-tilt-bold"
    bar.nextButton.available: takeHome.canSend
    reason: form.missing
    onGoneOn: takeHome.send()

    middle: [
        Pressable {
            id: consent

            objectName: "consentBox"
            width: parent ? parent.width : 0
            implicitHeight: Math.max(Theme.keyTarget, agreed.height)
            ringRadius: Theme.smallGap
            text: screen.form.consentText
            tickable: true
            ticked: screen.form.consent
            Accessible.role: Accessible.CheckBox
            onActivated: screen.form.consent = !screen.form.consent

            contentItem: Item {
                BoxMark {
                    id: mark

                    anchors.verticalCenter: parent.verticalCenter
                    ticked: screen.form.consent
                }
                Words {
                    id: agreed

                    x: mark.width + Theme.smallGap * 1.5
                    width: parent.width - x
                    anchors.verticalCenter: parent.verticalCenter
                    text: consent.text
                    lineHeight: Theme.titleLine
                    font.pixelSize: Theme.detail
                    Accessible.ignored: true
                }
            }
        }
    ]

    Words {
        id: heading

        visible: !Theme.tight && !(Theme.largeText && !Theme.portrait)
        titled: true
        width: parent.width
        text: qsTr("Your email address")
        font.pixelSize: Math.min(Theme.title, Theme.heading * 1.15)
        font.weight: Font.ExtraBold
    }
    Rectangle {
        id: field

        width: parent.width - (typed.visible ? typed.width + Theme.smallGap : 0)
        height: Math.max(Theme.keyTarget, input.height + Theme.smallGap * 1.6)
        radius: Theme.buttonRadius
        color: Theme.card
        border.width: Theme.outline
        border.color: Theme.primary

        Words {
            visible: input.text === "" && !heading.visible
            x: input.x
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Your email address")
            color: Theme.inkSoft
        }
        TextInput {
            id: input

            objectName: "addressField"
            x: Theme.padding
            width: parent.width - 2 * x
            anchors.verticalCenter: parent.verticalCenter
            focus: true
            activeFocusOnTab: true
            clip: true
            color: Theme.ink
            selectByMouse: false
            maximumLength: 254
            inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            renderType: Text.NativeRendering
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Your email address")
            text: screen.form.address
            onTextChanged: screen.form.address = text // by whatever means, assistive technology too
            onActiveFocusChanged: {
                if (activeFocus)
                    screen.typing = true;
            }
            Keys.onReturnPressed: screen.takeHome.send()

            font {
                family: Theme.family
                pixelSize: Theme.heading * 1.15
                weight: Font.DemiBold
            }
            cursorDelegate: Rectangle {
                width: Theme.outline
                color: Theme.primary
                visible: input.activeFocus
            }
        }
        TapHandler {
            onTapped: input.forceActiveFocus(Qt.MouseFocusReason)
        }
        BigButton {
            id: typed

            objectName: "typedButton"
            visible: screen.low && screen.typing
            x: parent.width + Theme.smallGap
            height: parent.height
            available: screen.form.address.trim() !== ""
            symbol: "check-bold"
            text: qsTr("OK")
            onActivated: {
                screen.typing = false;
                consent.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }
    Flow {
        id: hint

        readonly property bool suggesting: screen.form.suggestion !== ""

        width: parent.width
        spacing: Theme.smallGap
        visible: (suggesting || screen.form.problem !== "" || heading.visible) && !(screen.low && screen.typing)

        Bullet {
            width: Math.min(naturalWidth, hint.width)
            small: true
            symbol: hint.suggesting ? "lightbulb-duotone" : "warning-circle-duotone"
            shade: Theme.caution
            opacity: text === "" ? 0 : 1 // keeps its place, so that the keys do not jump
            text: hint.suggesting ? qsTr("Did you mean %1?").arg(screen.form.suggestion) : screen.form.problem
        }
        Chip {
            objectName: "acceptSuggestionButton"
            visible: hint.suggesting
            most: hint.width
            padded: false
            tickable: false
            Accessible.role: Accessible.Button
            text: qsTr("Yes, correct it")
            onActivated: screen.form.acceptSuggestion()
        }
        Chip {
            objectName: "keepAddressButton"
            visible: screen.form.keepable !== ""
            most: hint.width
            padded: false
            tickable: false
            Accessible.role: Accessible.Button
            text: qsTr("No, keep %1").arg(screen.form.keepable)
            onActivated: screen.form.keepAddress()
        }
    }
    Keyboard {
        id: keyboard

        visible: screen.keysShown
        width: parent.width
        keyHeight: Math.max(Theme.leastKey, Math.min(Theme.keyMost, screen.forKeys))
        onTyped: text => screen.type(text)
        onCompleted: domain => screen.complete(domain)
        onErased: screen.erase()
    }

    function type(text: string) {
        input.insert(input.cursorPosition, text);
        form.address = input.text;
    }

    // A domain key replaces what was begun after the @.
    function complete(domain: string) {
        form.address = input.text.split("@")[0] + "@" + domain;
        input.cursorPosition = input.text.length;
    }

    function erase() {
        if (input.cursorPosition > 0)
            input.remove(input.cursorPosition - 1, input.cursorPosition);
        form.address = input.text;
    }

    Connections {
        target: screen.form

        function onChanged() {
            if (input.text !== screen.form.address)
                input.text = screen.form.address;
        }
    }
    Component.onCompleted: input.forceActiveFocus(Qt.OtherFocusReason)
}
