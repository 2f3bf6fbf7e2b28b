pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The screen of the step at which a visit is.
Loader {
    id: stage

    required property Visit visit
    required property Appearance appearance
    required property Choices choices
    required property Advice advice
    required property Sheet sheet
    required property EmailForm emailForm
    required property TakeHome takeHome
    required property Idle idle
    required property CanIUse canIUse
    required property Clinic clinic
    required property Door door
    property bool listenable: false
    property bool playing: false
    property bool covered: false // whether something lies on Welcome's own tools
    property real cover: 0

    readonly property StepScreen screen: item as StepScreen
    readonly property int page: screen?.page ?? 0
    readonly property string called: screen?.called ?? (item as WelcomeScreen)?.called ?? (item as UnavailableScreen)?.called ?? ""

    signal listenWanted

    sourceComponent: {
        switch (stage.visit.step) {
        case "welcome":
            return welcome;
        case "treatment":
            return treatment;
        case "day":
            return day;
        case "about":
            return about;
        case "ready":
            return ready;
        case "recovery":
            return recovery;
        case "care":
            return care;
        case "caniuse":
            return asking;
        case "topics":
            return topics;
        case "signs":
            return signs;
        case "quiz":
            return quiz;
        case "takehome":
            return takeHomeOffer;
        case "format":
            return format;
        case "pages":
            return pages;
        case "help":
            return help;
        case "leaving":
            return leaving;
        case "email":
            return email;
        case "done":
            return done;
        case "stopped":
            return stopped;
        default:
            return unavailable;
        }
    }
    // The keyboard starts at the new screen's first control.
    onLoaded: (item as Item).forceActiveFocus(Guard.focusReason)

    Component {
        id: welcome

        WelcomeScreen {
            visit: stage.visit
            appearance: stage.appearance
            clinic: stage.clinic
            door: stage.door
            listenable: stage.listenable
            playing: stage.playing
            covered: stage.covered
            cover: stage.cover
            onListenWanted: stage.listenWanted()
        }
    }
    Component {
        id: treatment

        TreatmentScreen {
            visit: stage.visit
            choices: stage.choices
        }
    }
    Component {
        id: day

        DayScreen {
            visit: stage.visit
            choices: stage.choices
        }
    }
    Component {
        id: about

        AboutScreen {
            visit: stage.visit
            choices: stage.choices
        }
    }
    Component {
        id: ready

        ReadyScreen {
            visit: stage.visit
            advice: stage.advice
        }
    }
    Component {
        id: recovery

        RecoveryScreen {
            visit: stage.visit
            advice: stage.advice
        }
    }
    Component {
        id: care

        CareScreen {
            visit: stage.visit
            advice: stage.advice
        }
    }
    Component {
        id: asking

        CanIUseScreen {
            visit: stage.visit
            asked: stage.canIUse
        }
    }
    Component {
        id: topics

        TopicsScreen {
            visit: stage.visit
            advice: stage.advice
        }
    }
    Component {
        id: signs

        SignsScreen {
            visit: stage.visit
            advice: stage.advice
        }
    }
    Component {
        id: quiz

        QuizScreen {
            visit: stage.visit
            advice: stage.advice
        }
    }
    Component {
        id: takeHomeOffer

        TakeHomeScreen {
            visit: stage.visit
            sheet: stage.sheet
            takeHome: stage.takeHome
        }
    }
    Component {
        id: format

        FormatScreen {
            visit: stage.visit
            sheet: stage.sheet
            takeHome: stage.takeHome
        }
    }
    Component {
        id: pages

        PagesScreen {
            visit: stage.visit
            sheet: stage.sheet
            takeHome: stage.takeHome
        }
    }
    Component {
        id: help

        HelpScreen {
            visit: stage.visit
            takeHome: stage.takeHome
        }
    }
    Component {
        id: leaving

        LeavingScreen {
            visit: stage.visit
            takeHome: stage.takeHome
        }
    }
    Component {
        id: email

        EmailScreen {
            visit: stage.visit
            form: stage.emailForm
            takeHome: stage.takeHome
            clinic: stage.clinic
        }
    }
    Component {
        id: done

        DoneScreen {
            visit: stage.visit
            takeHome: stage.takeHome
            idle: stage.idle
        }
    }
    Component {
        id: stopped

        StoppedScreen {
            visit: stage.visit
            idle: stage.idle
        }
    }
    Component {
        id: unavailable

        UnavailableScreen {
            visit: stage.visit
            clinic: stage.clinic
            door: stage.door
        }
    }
}
