pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// All of the staff's screens: who are you, then the rail and the page of now.  In the kiosk's window, and at the office.
FocusScope {
    id: area

    required property Staff staff
    required property Clinic clinic

    readonly property bool known: staff.name !== ""
    // A page that is a task with an end has no rail.
    readonly property bool railed: known && (!["read", "write", "setup"].includes(staff.page) || tooSmall)

    // What fits on the smallest screen
    readonly property list<string> onSmall: ["who", "today", "approvals", "read", "publication", "state", "more"]
    readonly property bool tooSmall: Look.small && !onSmall.includes(staff.page)

    focus: true

    Rectangle {
        anchors.fill: parent
        color: Look.canvas
    }
    Binding {
        target: Look
        property: "touch"
        value: area.staff.touch
    }
    Rail {
        id: rail

        visible: area.railed
        staff: area.staff
        clinic: area.clinic
        y: Look.railBelow ? parent.height - height : 0
        width: Look.railBelow ? parent.width : Look.rail
        height: Look.railBelow ? Look.railBar : parent.height
    }
    Loader {
        id: stage

        x: area.railed && !Look.railBelow ? rail.width : 0
        y: -keys.lifted
        width: parent.width - x
        height: parent.height - (area.railed && Look.railBelow ? rail.height : 0)
        focus: true
        sourceComponent: {
            if (area.tooSmall)
                return larger;
            switch (area.staff.page) {
            case "today":
                return today;
            case "approvals":
                return approvals;
            case "read":
                return read;
            case "treatments":
                return treatments;
            case "write":
                return write;
            case "more":
                return more;
            case "publication":
                return publication;
            case "state":
                return state;
            case "people":
                return people;
            case "settings":
                return settings;
            case "sheet":
                return sheet;
            case "setup":
                return setup;
            default:
                return who;
            }
        }
        onLoaded: {
            Guard.page += 1; // what is touched just now was meant for what was shown before
            (item as Item).forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    Loader {
        active: area.staff.settings.card.opened
        sourceComponent: CardPanel {
            card: area.staff.settings.card
        }
    }
    KeyboardPlace {
        id: keys

        anchors.fill: parent
        language: area.staff.speech.language
    }
    Component {
        id: who

        WhoPage {
            staff: area.staff
            clinic: area.clinic
        }
    }
    Component {
        id: setup

        FirstRunPage {
            staff: area.staff
            clinic: area.clinic
        }
    }
    Component {
        id: larger

        LargerPage {
            staff: area.staff
        }
    }
    Component {
        id: more

        MorePage {
            staff: area.staff
            first: rail.shown
        }
    }
    Component {
        id: publication

        PublicationPage {
            staff: area.staff
        }
    }
    Component {
        id: state

        StatePage {
            staff: area.staff
        }
    }
    Component {
        id: settings

        SettingsPage {
            staff: area.staff
        }
    }
    Component {
        id: people

        PeoplePage {
            staff: area.staff
        }
    }
    Component {
        id: today

        TodayPage {
            staff: area.staff
        }
    }
    Component {
        id: approvals

        ApprovalsPage {
            staff: area.staff
        }
    }
    Component {
        id: treatments

        TreatmentsPage {
            staff: area.staff
        }
    }
    Component {
        id: read

        ReviewPage {
            staff: area.staff
        }
    }
    Component {
        id: write

        WritePage {
            staff: area.staff
            preview: pane
        }
    }
    Component {
        id: pane

        PreviewPane {
            preview: area.staff.preview
        }
    }
    Component {
        id: sheet

        SheetPage {
            staff: area.staff
        }
    }
}
