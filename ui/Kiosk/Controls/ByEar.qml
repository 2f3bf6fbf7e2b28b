pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A visit by ear: the screen is hidden, the arrows lead from one control to the next, and a few keys do what the strip
// does for others.
Item {
    id: ear

    required property Visit visit
    required property Speaker speaker
    required property Reader reader
    required property Attract attract
    required property Item heard // what is shown
    required property Item title // where its title stands, if not in it
    required property Item window // what keys reach that nothing else takes
    required property bool free // whether nothing lies over the screen that asks something
    required property bool staffed // whether staff are there
    property bool lifted: false

    readonly property bool curtained: speaker.byEar && !lifted && !staffed

    signal settled // whether to listen is asked no more

    function begin() {
        attract.wake();
        lifted = false;
        settled();
        reader.begin();
    }

    function goOn(forward: bool) {
        ear.Window.activeFocusItem?.nextItemInFocusChain(forward).forceActiveFocus(Qt.TabFocusReason);
    }

    Loader {
        anchors.fill: parent
        active: ear.curtained
        sourceComponent: Curtain {
            inBoth: ear.visit.step === "welcome"
            onLifted: ear.lifted = true
        }
    }
    Connections {
        target: ear.window.Keys
        enabled: ear.speaker.byEar

        function onPressed(event: KeyEvent) {
            switch (event.key) {
            case Qt.Key_Down:
            case Qt.Key_Right:
                ear.goOn(true);
                break;
            case Qt.Key_Up:
            case Qt.Key_Left:
                ear.goOn(false);
                break;
            case Qt.Key_F1:
                ear.reader.readAgain();
                break;
            case Qt.Key_F2:
                ear.speaker.slower();
                break;
            case Qt.Key_F3:
                ear.speaker.faster();
                break;
            case Qt.Key_F4:
                ear.speaker.softer();
                break;
            case Qt.Key_F5:
                ear.speaker.louder();
                break;
            case Qt.Key_Control:
                ear.speaker.pauseOrGoOn();
                break;
            default:
                return;
            }
            event.accepted = true;
        }
    }
    Shortcut { // for who cannot see the button
        sequence: "F1"
        enabled: ear.speaker.available && !ear.speaker.byEar && ear.visit.step === "welcome" && ear.free
        onActivated: ear.begin()
    }
    Shortcut {
        sequence: "Escape"
        enabled: ear.curtained
        onActivated: ear.lifted = true
    }
    Timer {
        interval: Theme.lookTime
        repeat: true
        running: ear.speaker.byEar && !ear.staffed
        onTriggered: ear.reader.look(ear.heard, ear.title, ear.Window.activeFocusItem)
    }
    // Who goes away from the first screen leaves no curtain behind.
    Connections {
        target: ear.attract

        function onShownChanged() {
            if (ear.attract.shown) {
                ear.settled();
                ear.speaker.setByEar(false);
                ear.speaker.stop();
            }
        }
    }
}
