pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One setting: its name, what it is set with, what it is for, and what is wrong with it.
FocusScope {
    id: setting

    required property StaffSettings settings
    required property string key
    required property string label
    required property string kind
    required property string value
    required property string unit
    required property string note
    required property string hint
    required property string problem
    required property string aside
    required property string keys
    required property string names

    readonly property bool whole: kind === "hours" || kind === "days" // it needs the whole width
    readonly property string tone: problem === "" ? "" : "blocks"

    function write(text: string) {
        settings.write(key, text);
    }

    implicitHeight: inside.height

    Loader {
        id: inside

        width: parent.width
        focus: true
        sourceComponent: {
            switch (setting.kind) {
            case "switch":
                return flip;
            case "choice":
                return choice;
            case "hours":
            case "days":
                return days;
            case "colour":
                return colour;
            case "logo":
                return logo;
            case "size":
                return size;
            default:
                return field;
            }
        }
    }
    Component {
        id: field

        Field {
            objectName: "setting-" + setting.key
            focus: true
            label: setting.label
            aside: setting.aside
            value: setting.value
            hint: setting.hint
            unit: setting.unit
            note: setting.note
            secret: setting.kind === "secret"
            hints: setting.kind === "number" ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone
            tone: setting.tone
            fact: setting.problem
            onEdited: text => setting.write(text)
        }
    }
    Component {
        id: flip

        Toggle {
            objectName: "setting-" + setting.key
            focus: true
            text: setting.label
            detail: [setting.note, setting.aside].filter(part => part !== "").join(" · ")
            ticked: setting.value === "true"
            onActivated: setting.write(ticked ? "false" : "true")
        }
    }
    Component {
        id: choice

        Choice {
            objectName: "setting-" + setting.key
            focus: true
            label: setting.label
            aside: setting.aside
            keys: setting.keys.split("\n")
            names: setting.names.split("\n")
            current: setting.value
            tone: setting.tone
            fact: setting.problem
            onChosen: key => setting.write(key)
        }
    }
    Component {
        id: colour

        ColourField {
            key: setting.key
            label: setting.label
            aside: setting.aside
            value: setting.value
            note: setting.note
            problem: setting.problem
            swatches: setting.settings.swatches
            onChosen: text => setting.write(text)
        }
    }
    Component {
        id: logo

        LogoField {
            settings: setting.settings
            key: setting.key
            label: setting.label
            aside: setting.aside
            value: setting.value
            problem: setting.problem
            onChosen: path => setting.write(path)
        }
    }
    Component {
        id: size

        SizeField {
            settings: setting.settings
            key: setting.key
            focus: true
            label: setting.label
            aside: setting.aside
            value: setting.value
            unit: setting.unit
            note: setting.note
            problem: setting.problem
            onEdited: text => setting.write(text)
        }
    }
    Component {
        id: days

        Column {
            spacing: Look.unit * 8

            FieldLabel {
                width: parent.width
                label: setting.label
                aside: setting.aside !== "" ? setting.aside : setting.kind === "hours" ? qsTr("Touch a day to change it.") : ""
            }
            Loader {
                width: parent.width
                sourceComponent: setting.kind === "hours" ? week : dates
            }
            Verdict {
                width: parent.width
                tone: setting.tone
                fact: setting.problem
            }
        }
    }
    Component {
        id: week

        WeekHours {
            week: setting.settings.week
        }
    }
    Component {
        id: dates

        ClosedDates {
            closed: setting.settings.closed
        }
    }
}
