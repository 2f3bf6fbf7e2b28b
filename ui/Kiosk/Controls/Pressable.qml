import QtQuick
import QtQuick.Controls.Basic

// What every control that can be touched is made from: it acts on release, on Enter, on Space and for assistive
// technology.  One that is `tickable` is told to a screen reader as `ticked` or not.
AbstractButton {
    id: control

    property real ringRadius: Theme.buttonRadius
    property color ringColour: Theme.focus
    property string tongue: "" // the language of its text, where it is not the visit's
    property bool tickable: false
    property bool ticked: false
    property bool stopped: true // whether Tab stops at it
    property bool grouped: false // whether arrows lead from it to others: a ControlGroup sees to both
    property bool leading: ticked // whether it is the one of its group where Tab stops at first
    property bool quick: false // acts when it is pressed, and again at once: a key of the keyboard

    property int pressedOn: -1 // the page it was pressed on; -1: it is not pressed
    property bool keyed: false // whether a key pressed it
    property bool second: false // whether that was meant for what stood here before
    property bool done: false // whether it acted when it was pressed

    signal activated

    function lead(arrow: int): bool {
        if (grouped)
            Guard.moved(control, arrow);
        return grouped;
    }

    function enter(event: KeyEvent) {
        if (event.isAutoRepeat)
            return;
        keyed = true;
        click();
    }

    function act() {
        Guard.acted(quick);
        activated();
        // What is ticked is what was chosen, whatever Qt's button makes of a press.
        checked = Qt.binding(() => control.ticked);
    }

    focusPolicy: stopped ? Qt.TabFocus : Qt.NoFocus
    hoverEnabled: false
    padding: 0
    // The button's own state: with a screen reader Qt tells this one, and no other.
    checkable: tickable
    checked: ticked
    onPressed: {
        pressedOn = Guard.page;
        second = !keyed && Guard.isSecond(control, mapToItem(null, pressX, pressY));
        done = quick;
        if (quick)
            act();
    }
    onCanceled: {
        pressedOn = -1;
        keyed = false;
    }
    onClicked: {
        const pressed = pressedOn >= 0;
        const missed = pressed && (done || second || pressedOn !== Guard.page);
        pressedOn = -1;
        done = false;
        if (!missed) {
            if (pressed && !keyed)
                Guard.note(control, mapToItem(null, pressX, pressY)); // before it acts, as it may be gone then
            act();
        } else {
            checked = Qt.binding(() => control.ticked);
        }
        keyed = false;
    }
    onActiveFocusChanged: Guard.regrouped()
    onVisibleChanged: Guard.regrouped()
    onEnabledChanged: Guard.regrouped()
    onLeadingChanged: Guard.regrouped()
    Component.onCompleted: Guard.regrouped()
    onVisualFocusChanged: {
        if (visualFocus)
            Guard.byKeys = true;
    }
    Keys.onLeftPressed: event => event.accepted = lead(event.key)
    Keys.onRightPressed: event => event.accepted = lead(event.key)
    Keys.onUpPressed: event => event.accepted = lead(event.key)
    Keys.onDownPressed: event => event.accepted = lead(event.key)
    Keys.onReturnPressed: event => {
        Guard.byKeys = true;
        enter(event);
    }
    Keys.onEnterPressed: event => enter(event)
    Keys.onSpacePressed: event => {
        keyed = true;
        event.accepted = false; // the button sees to it
    }
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: enabled // where Tab does not stop too

    FocusRing {
        control: control
        of: control.ringRadius
        colour: control.ringColour
        z: 1
    }
}
