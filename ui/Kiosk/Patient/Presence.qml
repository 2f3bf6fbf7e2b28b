import QtQuick
import Kiosk
import Kiosk.Controls

// What is done without a touch or a key, by assistive technology, counts as somebody being there, too.
QtObject {
    id: presence

    required property Window window
    required property Idle idle
    required property Hands hands
    required property CanIUse canIUse
    required property EmailForm emailForm
    required property Attract attract

    readonly property list<QtObject> heard: [
        Connections {
            target: Guard

            function onActed(again: bool) {
                presence.idle.touched();
                if (!again)
                    presence.hands.acted();
            }
        },
        Connections {
            target: presence.canIUse

            function onQueryChanged() {
                presence.idle.touched();
            }
        },
        Connections {
            target: presence.emailForm

            function onAddressChanged() {
                presence.idle.touched();
            }
            function onConsentChanged() {
                presence.idle.touched();
            }
        },
        Connections {
            property Item focused: null

            target: presence.window

            // A window that loses the keyboard and gets it back has the same control in focus: nobody moved it.
            function onActiveFocusItemChanged() {
                if (presence.window.activeFocusItem === null)
                    return;
                if (focused !== null && focused !== presence.window.activeFocusItem && !presence.attract.shown)
                    presence.idle.touched();
                focused = presence.window.activeFocusItem;
            }
        }
    ]
}
