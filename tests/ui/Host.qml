pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Patient

// A window that shows one screen, without what only paper and email need.  Every screen is named here, as
// in Stage.qml: one that is loaded later, while Python waits for it, would wait for Python.
Window {
    id: host

    required property Visit visit
    required property Appearance appearance
    required property Choices choices
    required property Advice advice
    required property Clinic clinic
    property bool large: false
    property string screen: ""

    Binding {
        target: Theme
        property: "windowWidth"
        value: host.width
    }
    Binding {
        target: Theme
        property: "windowHeight"
        value: host.height
    }
    Binding {
        target: Theme
        property: "largeText"
        value: host.large
    }
    TopBar {
        id: bar

        width: parent.width
        visit: host.visit
        appearance: host.appearance
        clinic: host.clinic
        title: (stage.item as StepScreen)?.title ?? ""
    }
    Loader {
        id: stage

        anchors.fill: parent
        anchors.topMargin: bar.implicitHeight
        sourceComponent: ({
                treatment: treatment,
                day: day,
                about: about,
                ready: ready,
                recovery: recovery,
                care: care,
                topics: topics,
                signs: signs,
                quiz: quiz
            })[host.screen] ?? null
    }

    Component {
        id: treatment

        TreatmentScreen {
            visit: host.visit
            choices: host.choices
        }
    }
    Component {
        id: day

        DayScreen {
            visit: host.visit
            choices: host.choices
        }
    }
    Component {
        id: about

        AboutScreen {
            visit: host.visit
            choices: host.choices
        }
    }
    Component {
        id: ready

        ReadyScreen {
            visit: host.visit
            advice: host.advice
        }
    }
    Component {
        id: recovery

        RecoveryScreen {
            visit: host.visit
            advice: host.advice
        }
    }
    Component {
        id: care

        CareScreen {
            visit: host.visit
            advice: host.advice
        }
    }
    Component {
        id: topics

        TopicsScreen {
            visit: host.visit
            advice: host.advice
        }
    }
    Component {
        id: signs

        SignsScreen {
            visit: host.visit
            advice: host.advice
        }
    }
    Component {
        id: quiz

        QuizScreen {
            visit: host.visit
            advice: host.advice
        }
    }
}
