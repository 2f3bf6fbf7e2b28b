pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The email address, typed with our own keyboard; sent only with consent.
StepScreen {
    id: screen

    required property EmailForm form
    required property TakeHome takeHome
    required property Clinic clinic

    readonly property real others: field.height + spacing + (low ? 0 : hint.kept + spacing)
                                   + (heading.visible ? heading.height + spacing : 0)
    readonly property real forKeys: (viewHeight - others) / keyboard.rowCount - keyboard.apart

    // Where the keys and the consent do not fit together, one follows the other.
    readonly property bool low: Theme.tight || (Theme.largeText && !Theme.portrait)
    readonly property bool typing: !low || visit.part === 0
    readonly property bool begun: form.address.trim() !== ""
    // Once the field is left the address shows only so much that its owner knows it.
    property bool hiding: false
    readonly property bool hidden: (hiding || !typing) && form.suggestion === "" && form.hidden !== ""

    spacing: Theme.lineGap
    dotted: false
    bar.backButton.stacked: Theme.tight
    bar.nextButton.textSize: Theme.barText
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
    heading: form.problem
    called: qsTr("Your email address")
    title: Theme.tight ? qsTr("Your email address") : ""
    onGoneOn: takeHome.send()
    onTypingChanged: {
        if (typing)
            input.forceActiveFocus(Qt.OtherFocusReason);
        else
            goOn();
    }
    // A keyboard or a scanner writes into the field wherever the focus is.
    Keys.onPressed: event => {
        const plain = (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)) === 0;
        if (plain && event.text.length === 1 && event.text > " " && event.key !== Qt.Key_Delete) {
            type(event.text);
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace) {
            erase();
            event.accepted = true;
        }
    }

    middle: [
        Loader {
            id: agreement

            active: !screen.low
            width: parent ? parent.width : 0
            height: (item as Consent)?.implicitHeight ?? 0 // a loader alone keeps the height of what is gone
            sourceComponent: Consent {
                form: screen.form
                onAgreed: screen.hiding = true
            }
        }
    ]

    Scene {
        readonly property real rest: screen.viewHeight - screen.others - keyboard.rowCount * (keyboard.keyHeight + keyboard.apart) - 2 * screen.spacing

        visible: Theme.portrait && rest > Theme.tile
        anchors.horizontalCenter: parent.horizontalCenter
        height: Math.max(0, Math.min(rest, Theme.tile * 2.8))
        drawing: "scene-mail"
    }
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

        width: parent.width - (typed.visible ? typed.width + Theme.smallGap : 0) - (tongues.visible ? tongues.width + Theme.smallGap : 0)
        height: Math.max(Theme.leastTouchTarget, input.height + Theme.smallGap * 1.6)
        radius: Theme.buttonRadius
        color: Theme.surface
        border.width: Theme.outlineWidth
        border.color: Theme.primary

        Rectangle { // behind the letters that may be wrong
            readonly property rect begin: input.positionToRectangle(screen.form.doubtBegin)
            readonly property rect end: input.positionToRectangle(screen.form.doubtEnd)

            objectName: "doubt"
            visible: screen.form.doubtEnd > screen.form.doubtBegin && input.text.length > 0
            x: input.x + begin.x
            y: input.y
            width: Math.min(end.x, input.width) - begin.x
            height: input.height
            color: Theme.doubt

            Rectangle {
                y: parent.height - height
                width: parent.width
                height: Theme.outlineWidth
                color: Theme.caution
            }
        }
        Label {
            objectName: "hiddenAddress"
            visible: screen.hidden
            x: input.x
            width: input.width
            height: field.height
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.normalDetail
            elide: Text.ElideMiddle
            text: screen.form.hidden
            font.pixelSize: input.font.pixelSize
            font.weight: Font.DemiBold
        }
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
            color: screen.hidden ? Theme.backgroundFaded : Theme.foreground
            selectByMouse: false
            maximumLength: 254
            inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            renderType: Text.NativeRendering
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Your email address")
            text: screen.form.address
            onTextChanged: screen.form.address = text // by whatever means, assistive technology too
            onTextEdited: screen.hiding = false
            onActiveFocusChanged: {
                if (activeFocus)
                    screen.hiding = false;
                else if (!keyboard.activeFocus && Window.active)
                    screen.hiding = true;
            }
            Keys.onReturnPressed: screen.finish()
            Keys.onEnterPressed: screen.finish()

            font {
                family: Theme.family
                pixelSize: Theme.cramped ? Math.min(Theme.largerHeading, Theme.leastTouchTarget * 0.6) : Theme.largerHeading
                weight: Font.DemiBold
            }
            cursorDelegate: Rectangle {
                width: Theme.outlineWidth
                color: Theme.primary
                visible: input.activeFocus && !screen.hidden
            }
        }
        TapHandler {
            onTapped: screen.correct()
        }
        BigButton {
            id: typed

            objectName: screen.typing ? "typedButton" : "correctAddressButton"
            visible: screen.low
            x: parent.width + Theme.smallGap
            height: parent.height
            textSize: Math.min(Theme.button, height * 0.5, screen.typing ? Theme.button : Theme.detail)
            outlined: !screen.begun || !screen.typing
            symbol: !screen.typing ? "" : screen.begun ? "check-bold" : "arrow-left-bold"
            text: !screen.typing ? qsTr("Correct") : screen.begun ? qsTr("OK") : qsTr("Back")
            onActivated: {
                if (!screen.typing)
                    screen.correct();
                else if (screen.begun)
                    screen.finish();
                else
                    screen.goneBack();
            }
        }
        Row {
            id: tongues

            visible: Guard.whole // there the tools of the window are not shown
            x: typed.x + typed.width + Theme.smallGap
            spacing: Theme.smallGap

            Repeater {
                model: screen.clinic.languages

                Chip {
                    required property string key
                    required property string name
                    required property string abbreviation

                    objectName: "language-" + key
                    visible: key !== screen.visit.language
                    height: field.height
                    fitted: true
                    tickable: false
                    text: abbreviation
                    Accessible.role: Accessible.Button
                    Accessible.name: name
                    onActivated: screen.visit.setLanguage(key)
                }
            }
        }
    }
    AddressQuestion {
        id: hint

        width: parent.width
        form: screen.form
        low: screen.low
        visible: screen.low ? !screen.typing && hint.said : true
        onSuggestingChanged: {
            if (screen.low && !screen.typing)
                screen.goOn();
        }
        onAnswered: {
            if (Guard.byKeys)
                screen.goOn();
        }
    }
    Consent {
        id: agreeing

        visible: screen.low && !screen.typing && !hint.suggesting // one thing after the other
        width: parent.width
        most: screen.viewHeight - y
        form: screen.form
        onAgreed: screen.hiding = true // whoever agrees has left the address
    }
    Keyboard {
        id: keyboard

        visible: screen.typing
        width: parent.width
        keyHeight: Math.max(Theme.leastTouchTarget, Math.min(Theme.keyMost, screen.forKeys))
        onTyped: text => screen.type(text)
        onCompleted: domain => screen.completeWith(domain)
        onErased: screen.erase()
        domainNext: input.text.endsWith("@")
    }

    // To what is to be done once the address is typed: the question, wholly shown, or the consent.
    function goOn() {
        if (hint.suggesting)
            hint.begin();
        else
            (low ? agreeing : agreement.item as Item).forceActiveFocus(Guard.focusReason);
    }

    // Enter, from the keyboard or a scanner, or OK: the address is typed.
    function finish() {
        hiding = true;
        if (low && typing) {
            if (!begun)
                return;
            form.finish();
            visit.nextPart();
            return;
        }
        if (takeHome.canSend) {
            takeHome.send();
            if (!hint.suggesting)
                return;
        }
        form.finish();
        goOn();
    }

    function correct() {
        hiding = false;
        if (!typing)
            visit.back();
        input.forceActiveFocus(Qt.MouseFocusReason);
    }

    function type(text: string) {
        hiding = false;
        input.insert(input.cursorPosition, text);
        form.address = input.text;
    }

    function completeWith(domain: string) {
        hiding = false;
        form.completeWith(domain);
        input.cursorPosition = input.text.length;
    }

    function erase() {
        hiding = false;
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
    Binding {
        target: Guard
        property: "whole"
        value: Theme.cramped && screen.low && screen.typing
    }
    Component.onDestruction: Guard.whole = false
    Component.onCompleted: input.forceActiveFocus(Qt.OtherFocusReason)
}
