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
    readonly property bool begun: form.address.trim() !== ""

    spacing: Theme.smallGap * 1.2
    dotted: false
    bar.visible: !(low && typing)
    bar.height: bar.visible ? bar.implicitHeight : Theme.smallGap
    bar.above: !low && Theme.portrait
    bar.nextButton.objectName: "sendButton"
    bar.nextButton.text: qsTr("Send")
    bar.nextButton.symbol: "paper-plane-tilt-bold"
    bar.nextButton.available: takeHome.canSend
    reason: form.missing
    onGoneOn: takeHome.send()

    middle: [
        Loader {
            active: !screen.low
            width: parent ? parent.width : 0
            sourceComponent: Consent {}
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
            width: input.width
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            text: qsTr("Your email address")
            color: Theme.inkSoft
            font.pixelSize: Math.min(Theme.body, input.font.pixelSize)
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
                pixelSize: Theme.cramped ? Math.min(Theme.heading * 1.15, Theme.keyTarget * 0.6) : Theme.heading * 1.15
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
            textSize: Math.min(Theme.button, height * 0.5)
            outlined: !screen.begun
            symbol: screen.begun ? "check-bold" : "arrow-left-bold"
            text: screen.begun ? qsTr("OK") : qsTr("Back")
            onActivated: {
                if (!screen.begun) {
                    screen.goneBack();
                    return;
                }
                screen.typing = false;
                agreeing.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }
    Flow {
        id: hint

        readonly property bool suggesting: screen.form.suggestion !== ""
        // Why Send waits, where its button has no room for it.
        readonly property string waiting: screen.bar.reasoned || !screen.begun ? "" : screen.reason
        readonly property string told: screen.form.problem !== "" ? screen.form.problem : waiting

        width: parent.width
        spacing: Theme.smallGap
        visible: (suggesting || told !== "" || heading.visible) && !(screen.low && screen.typing)

        Bullet {
            width: Math.min(naturalWidth, hint.width)
            small: true
            symbol: hint.suggesting ? "lightbulb-duotone" : "warning-circle-duotone"
            shade: Theme.caution
            opacity: text === "" ? 0 : 1 // keeps its place, so that the keys do not jump
            text: hint.suggesting ? qsTr("Did you mean %1?").arg(screen.form.suggestion) : hint.told
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
    Consent {
        id: agreeing

        visible: screen.low && !screen.typing
        width: parent.width
    }
    Keyboard {
        id: keyboard

        visible: screen.keysShown
        width: parent.width
        keyHeight: Math.max(Theme.keyTarget, Math.min(Theme.keyMost, screen.forKeys))
        onTyped: text => screen.type(text)
        onCompleted: domain => screen.complete(domain)
        onErased: screen.erase()
        domainNext: input.text.endsWith("@")
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
    component Consent: Pressable {
        id: consent

        objectName: "consentBox"
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
    Binding {
        target: Guard
        property: "whole"
        value: Theme.cramped && screen.low && screen.typing
    }
    Component.onDestruction: Guard.whole = false
    Component.onCompleted: input.forceActiveFocus(Qt.OtherFocusReason)
}
