pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The email address, typed with our own keyboard; sent only with consent.
StepScreen {
    id: screen

    required property EmailForm form
    required property TakeHome takeHome

    readonly property real others: field.height + spacing + (low ? 0 : hint.kept + spacing)
                                   + (heading.visible ? heading.height + spacing : 0)
    readonly property real forKeys: (viewHeight - others) / keyboard.rowCount - keyboard.apart

    // Where the keys and the consent do not fit together, one follows the other.
    readonly property bool low: Theme.tight || (Theme.largeText && !Theme.portrait)
    property bool typing: true
    readonly property bool keysShown: typing || !low
    readonly property bool begun: form.address.trim() !== ""

    spacing: Theme.lineGap
    dotted: false
    bar.visible: !(low && typing)
    bar.height: bar.visible ? bar.implicitHeight : Theme.smallGap
    bar.above: !low && Theme.portrait
    bar.nextButton.objectName: "sendButton"
    bar.nextButton.text: qsTr("Send")
    bar.nextButton.symbol: "paper-plane-tilt-bold"
    bar.nextButton.available: takeHome.canSend
    bar.reasons: form.reasons
    bar.nextButton.notes: form.reasons
    reason: form.missing
    onGoneOn: takeHome.send()

    middle: [
        Loader {
            active: !screen.low
            width: parent ? parent.width : 0
            height: (item as Consent)?.implicitHeight ?? 0 // a loader alone keeps the height of what is gone
            sourceComponent: Consent {}
        }
    ]

    Label {
        id: heading

        visible: !Theme.tight && !(Theme.largeText && !Theme.portrait)
        titled: true
        width: parent.width
        text: qsTr("Your email address")
        font.pixelSize: Math.min(Theme.title, Theme.largerHeading)
        font.weight: Font.ExtraBold
    }
    Rectangle {
        id: field

        width: parent.width - (typed.visible ? typed.width + Theme.smallGap : 0)
        height: Math.max(Theme.leastTouchTarget, input.height + Theme.smallGap * 1.6)
        radius: Theme.buttonRadius
        color: Theme.surface
        border.width: Theme.outlineWidth
        border.color: Theme.primary

        Label {
            visible: input.text === "" && !heading.visible
            x: input.x
            width: input.width
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            text: qsTr("Your email address")
            color: Theme.foregroundMuted
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
            color: Theme.foreground
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
                pixelSize: Theme.cramped ? Math.min(Theme.largerHeading, Theme.leastTouchTarget * 0.6) : Theme.largerHeading
                weight: Font.DemiBold
            }
            cursorDelegate: Rectangle {
                width: Theme.outlineWidth
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
                screen.form.finish();
                screen.typing = false;
                screen.goOn();
            }
        }
    }
    // What is wrong with the address, or the question about it.  Beside the keys it has its place always and the
    // same one, whatever it says: keys that moved would be missed.
    Item {
        id: hint

        readonly property bool suggesting: screen.form.suggestion !== ""
        readonly property int lines: Theme.largeText && !screen.low ? 2 : 1
        readonly property bool lowest: screen.low && Theme.cramped // there they are together on the screen only so
        readonly property real kept: sample.implicitHeight + Theme.smallGap + answers.least

        width: parent.width
        height: screen.low ? Math.max(said.height, answers.visible ? answers.y + answers.height : 0) : kept
        visible: screen.low ? !screen.typing && said.text !== "" : true
        onSuggestingChanged: {
            if (screen.low && !screen.typing)
                screen.goOn();
        }

        Bullet {
            id: said

            height: !hint.suggesting ? implicitHeight : hint.lowest ? Theme.leastTouchTarget : sample.implicitHeight
            fitted: hint.suggesting
            visible: text !== ""
            small: true
            symbol: hint.suggesting ? "lightbulb-duotone" : "warning-circle-duotone"
            foreground: Theme.caution
            text: hint.suggesting ? screen.form.question : screen.form.problem
        }
        Row {
            id: answers

            readonly property real least: hint.lowest ? Theme.leastTouchTarget : Math.max(Theme.leastTouchTarget, twice.implicitHeight + Theme.smallGap)

            visible: hint.suggesting
            y: said.height + Theme.smallGap
            spacing: Theme.smallGap

            Chip {
                id: yes

                objectName: "acceptSuggestionButton"
                maximumWidth: no.visible ? hint.width * 0.4 : hint.width
                height: answers.least
                fitted: true
                padded: false
                tickable: false
                Accessible.role: Accessible.Button
                text: qsTr("Yes, correct it")
                onActivated: screen.form.acceptSuggestion()
            }
            Chip {
                id: no

                objectName: "keepAddressButton"
                visible: screen.form.keepable !== ""
                maximumWidth: hint.width - yes.width - answers.spacing
                height: answers.least
                fitted: true
                padded: false
                tickable: false
                Accessible.role: Accessible.Button
                text: screen.form.keepText
                onActivated: screen.form.keepAddress()
            }
        }
        Label {
            id: sample

            visible: false
            text: hint.lines > 1 ? "X\nX" : "X"
            font.pixelSize: Theme.detail
        }
        Label {
            id: twice

            visible: false
            text: sample.text
            lineHeight: Theme.titleLine
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
        keyHeight: Math.max(Theme.leastTouchTarget, Math.min(Theme.keyMost, screen.forKeys))
        onTyped: text => screen.type(text)
        onCompleted: domain => screen.complete(domain)
        onErased: screen.erase()
        domainNext: input.text.endsWith("@")
    }

    // To what is to be done once the address is typed: the question, wholly shown, or the consent.
    function goOn() {
        (hint.suggesting ? yes : agreeing).forceActiveFocus(Qt.OtherFocusReason);
    }

    function type(text: string) {
        input.insert(input.cursorPosition, text);
        form.address = input.text;
    }

    function complete(domain: string) {
        form.completeWith(domain);
        input.cursorPosition = input.text.length;
    }

    function erase() {
        if (input.cursorPosition > 0)
            input.remove(input.cursorPosition - 1, input.cursorPosition);
        form.address = input.text;
    }

    Connections {
        target: screen.form

        function onAddressChanged() {
            if (input.text !== screen.form.address)
                input.text = screen.form.address;
        }
    }
    component Consent: Pressable {
        id: consent

        objectName: "consentBox"
        implicitHeight: Math.max(Theme.leastTouchTarget, agreed.height)
        ringRadius: Theme.smallGap
        text: screen.form.consentText
        tickable: true
        ticked: screen.form.consent
        Accessible.role: Accessible.CheckBox
        onActivated: screen.form.consent = !screen.form.consent

        contentItem: Item {
            CheckIndicator {
                id: indicator

                anchors.verticalCenter: parent.verticalCenter
                ticked: screen.form.consent
            }
            Label {
                id: agreed

                x: indicator.width + Theme.mediumGap
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
