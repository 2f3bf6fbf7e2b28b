pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Kiosk
import Kiosk.Controls
import Kiosk.Patient

// The window: the tools on top, the screen of the current step, and what may lie over it.
ApplicationWindow {
    id: main

    required property Visit visit
    required property Appearance appearance
    required property Choices choices
    required property Advice advice
    required property Sheet sheet
    required property EmailForm emailForm
    required property TakeHome takeHome
    required property Idle idle
    required property Hands hands
    required property Speaker speaker
    required property Reader reader
    required property CanIUse canIUse
    required property Attract attract
    required property Clinic clinic
    required property Display display
    required property Door door

    // Where in the visit the patient is; when it changes, so does the screen.
    readonly property string place: [visit.step, visit.part, advice.phase, advice.topic, advice.questionNumber,
                                     advice.signs.isOpen, stage.page].join(" ")
    // What moves or covers what can be touched: the place, what lies over it, and how it looks.
    readonly property string view: [place, advice.answer, choices.treatedOn.month, visit.asking, idle.stillThere, toolsOpen, attract.shown, visit.language,
                                     appearance.largeText, appearance.highContrast].join(" ")
    property bool toolsOpen: false
    readonly property bool covered: idle.stillThere || visit.asking || door.open || toolsOpen || asksToListen || attract.shown
    // What is read aloud: what lies over the others.
    readonly property Item heard: still.item as Item ?? asked.item as Item ?? listening.item as Item ?? tools.item as Item ?? stage.item as Item
    readonly property string heardPlace: [place, visit.asking, idle.stillThere, toolsOpen, asksToListen, attract.shown, door.open, visit.language, appearance.largeText].join(" ")
    // By ear its word stays: it would be said again and again, as the saying changes it.
    readonly property bool saysPause: speaker.playing && !speaker.byEar
    readonly property bool reading: speaker.playing || speaker.paused
    property bool asksToListen: false
    readonly property bool framed: visit.step !== "welcome" && visit.step !== "unavailable"

    objectName: "main"
    width: Theme.firstWidth
    height: Theme.firstHeight
    title: clinic.screenTitle(clinic.name, stage.called, visit.language)
    color: Theme.background
    onClosing: close => close.accepted = !main.display.fullScreen
    onHeardPlaceChanged: reader.turned()
    onPlaceChanged: {
        toolsOpen = false;
        asksToListen = false;
        change.restart();
    }
    // What is touched just now was meant for what was shown before.
    onViewChanged: {
        Guard.page += 1;
        hands.pageChanged();
    }

    // What the button for it does: begin, pause, go on.
    function listenOrPause() {
        if (speaker.byEar)
            reader.readAgain();
        else if (reading)
            speaker.pauseOrGoOn();
        else {
            strip.begunByKey = top.listenItem.activeFocus || !framed;
            reader.listen(heard, top.titleItem);
        }
    }

    function keepFocus() {
        const item = activeFocusItem;
        if (item?.parent === null && !door.open && !attract.shown)
            heard.forceActiveFocus(Qt.OtherFocusReason);
        else if (item?.visible === false) {
            stage.screen?.keepFocus(); // it knows where one goes on
            if (activeFocusItem?.visible === false)
                activeFocusItem.nextItemInFocusChain(true).forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    Binding {
        target: Theme
        property: "pixelsPerMillimetre"
        value: main.display.pixelsPerMillimetre
    }
    Binding {
        target: Guard
        property: "inOrder"
        value: main.speaker.byEar
    }
    Binding {
        target: Theme
        property: "motion"
        value: main.display.motion
    }
    Binding {
        target: Theme
        property: "windowWidth"
        value: main.width
    }
    Binding {
        target: Theme
        property: "windowHeight"
        value: main.height
    }
    Binding {
        target: Theme
        property: "largeText"
        value: main.appearance.largeText
    }
    Binding {
        target: Theme
        property: "highContrast"
        value: main.appearance.highContrast
    }

    FocusScope {
        id: page

        anchors.fill: parent
        anchors.bottomMargin: banner.height
        focus: !main.covered
        enabled: !main.covered

        Stage {
            id: stage

            anchors.fill: parent
            anchors.topMargin: top.height
            focus: true
            visit: main.visit
            appearance: main.appearance
            choices: main.choices
            advice: main.advice
            sheet: main.sheet
            emailForm: main.emailForm
            takeHome: main.takeHome
            idle: main.idle
            canIUse: main.canIUse
            clinic: main.clinic
            door: main.door
            listenable: main.speaker.available
            playing: main.saysPause
            covered: strip.active && !strip.spread
            cover: strip.width + Theme.margin
            onListenWanted: {
                if (main.reading || main.speaker.byEar)
                    main.listenOrPause();
                else
                    main.asksToListen = true;
            }
        }
        // After the screen, so that Tab goes through what the screen asks first.
        Loader {
            id: strip

            // Told neither by its own height nor by the top bar's, whose title has the room that this leaves.
            readonly property real barTop: parent.height - (stage.screen?.bar.height ?? 0)
            readonly property real lower: barTop - Theme.spreadStrip - Theme.smallGap
            // Above the bar where nothing that is read lies there, and in the place of the tools where something does.
            readonly property bool spread: stage.screen !== null && !Theme.tight && main.reader.lowest <= lower

            active: main.reading && !ear.curtained
            x: spread ? Theme.margin : parent.width - width - Theme.margin + Theme.smallGap
            y: spread ? lower : top.visible ? top.toolsY : Theme.tinyGap
            width: spread ? parent.width - 2 * Theme.margin : implicitWidth
            z: 1
            onLoaded: {
                if (!spread && begunByKey)
                    (item as ListeningStrip).takeFocus();
                begunByKey = false;
            }
            onActiveFocusChanged: {
                if (active)
                    focused = activeFocus;
            }
            onActiveChanged: {
                if (!active && focused)
                    (top.visible ? top.listenItem : stage.item as Item).forceActiveFocus(Qt.OtherFocusReason);
                focused = false;
            }

            property bool begunByKey: false
            property bool focused: false // whether the keyboard is here

            sourceComponent: ListeningStrip {
                speaker: main.speaker
                spread: strip.spread
            }
        }
        TopBar {
            id: top

            visible: main.framed && !Guard.whole
            width: parent.width
            height: visible ? implicitHeight : 0
            visit: main.visit
            appearance: main.appearance
            clinic: main.clinic
            title: stage.screen?.title ?? ""
            listenable: main.speaker.available
            playing: main.saysPause
            covered: strip.active && !strip.spread
            cover: strip.width + Theme.margin
            onToolsWanted: main.toolsOpen = true
            onListenWanted: main.listenOrPause()
        }
    }

    Announcements {
        takeHome: main.takeHome
        screen: stage.screen
        called: main.attract.shown || main.door.open ? "" : stage.called
        heading: screen?.heading ?? ""
        pageText: screen?.pageText ?? ""
    }
    // A finger shows where it is by itself.
    Connections {
        target: main.hands

        function onPressed() {
            Guard.byKeys = false;
        }
    }

    Banner {
        id: banner

        anchors.bottom: parent.bottom
        width: parent.width
        text: main.visit.banner
    }

    SpokenMark {
        target: main.reader.marked as Item
        underlined: main.reader.underlined
    }

    Loader {
        id: tools

        anchors.fill: parent
        anchors.bottomMargin: banner.height
        active: main.toolsOpen
        focus: active && !main.idle.stillThere && !main.visit.asking
        enabled: !main.idle.stillThere
        sourceComponent: ToolsPanel {
            visit: main.visit
            appearance: main.appearance
            speaker: main.speaker
            onClosed: main.toolsOpen = false
        }
    }
    Loader {
        id: listening

        anchors.fill: parent
        active: main.asksToListen
        focus: active
        sourceComponent: ListenQuestion {
            clinic: main.clinic
            onClosed: main.asksToListen = false
            onScreenWanted: {
                main.asksToListen = false;
                main.listenOrPause();
            }
            onVisitWanted: ear.begin()
        }
    }
    Loader {
        id: asked

        anchors.fill: parent
        active: main.visit.asking
        focus: active && !main.idle.stillThere
        enabled: !main.idle.stillThere
        sourceComponent: StartOver {
            visit: main.visit
        }
    }
    Loader {
        id: still

        anchors.fill: parent
        active: main.idle.stillThere
        focus: active
        sourceComponent: StillThere {
            visit: main.visit
            idle: main.idle
        }
    }

    ByEar {
        id: ear

        anchors.fill: parent
        visit: main.visit
        speaker: main.speaker
        reader: main.reader
        attract: main.attract
        heard: main.heard
        title: top.titleItem
        window: main.contentItem
        free: !main.covered || main.attract.shown
        staffed: main.door.open
        onSettled: main.asksToListen = false
    }
    Loader {
        anchors.fill: parent
        anchors.bottomMargin: banner.height
        active: main.attract.shown && !main.door.open
        focus: active
        sourceComponent: AttractScreen {
            attract: main.attract
            clinic: main.clinic
        }
    }

    // The staff's screens, over everything; they are loaded when somebody of the staff comes.
    Loader {
        id: staff

        anchors.fill: parent
        focus: main.door.open
    }
    Connections {
        target: main.door

        function onOpenChanged() {
            if (main.door.open)
                staff.setSource("Kiosk/Staff/StaffArea.qml", {
                    staff: main.door.staff,
                    clinic: main.clinic
                });
            else
                staff.source = "";
            Guard.page += 1;
        }
    }

    Presence {
        window: main
        idle: main.idle
        hands: main.hands
        canIUse: main.canIUse
        emailForm: main.emailForm
        attract: main.attract
    }

    // What has the keyboard may go where there is no more room for it; and a screen below what asks may take it, and
    // have no use for it.
    onActiveFocusItemChanged: {
        if (activeFocusItem?.parent === null || activeFocusItem?.visible === false)
            Qt.callLater(keepFocus);
    }
    Connections {
        target: main.activeFocusItem

        function onVisibleChanged() {
            Qt.callLater(main.keepFocus);
        }
    }

    NumberAnimation {
        id: change

        target: stage
        property: "opacity"
        from: Theme.motion ? 0 : 1
        to: 1
        duration: Theme.changeTime
        easing.type: Easing.OutQuad
    }
}
