import QtQuick
import Kiosk

// Tells a screen reader what changes by itself: the screen, its page, and how paper and email turn out.
Item {
    id: announcements

    required property TakeHome takeHome
    property StepScreen screen: null // the one that is shown, where it is a step of the visit
    property string called: "" // what the screen is called
    property string heading: "" // what its page is about
    property string pageText: "" // which of its pages it is

    readonly property list<string> shown: [called, heading, pageText]
    property list<string> before: []
    property string paper: "" // what was told of them last
    property string mail: ""
    property string trouble: ""

    onShownChanged: settling.restart()

    // Only what is another than before; all of it where the screen is.
    function tellPage() {
        const another = shown[0] !== before[0];
        shown.forEach((text, index) => {
            if (another || text !== before[index])
                Announcer.tell(text);
        });
        if (another && screen !== null)
            screen.heard().forEach(Announcer.tell);
        before = shown;
    }

    // What waits or is done, once; what went wrong, whatever it is.
    function tellOutcome(text: string, state: string, was: string) {
        if (state !== was && ["queued", "sending", "done"].includes(state))
            Announcer.tell(text);
        else if (!["", "queued", "sending", "done"].includes(state) && text !== trouble)
            Announcer.tellAtOnce(trouble = text);
    }

    // A page is laid out a moment after it is shown.
    Timer {
        id: settling

        interval: Theme.tellTime
        onTriggered: announcements.tellPage()
    }
    Connections {
        target: Announcer

        function onSaid(text: string, atOnce: bool) {
            announcements.Accessible.announce(text, atOnce ? Accessible.Assertive : Accessible.Polite);
        }
    }
    Connections {
        target: announcements.takeHome

        function onPaperChanged() {
            announcements.tellOutcome(announcements.takeHome.paperText, announcements.takeHome.paperState, announcements.paper);
            announcements.paper = announcements.takeHome.paperState;
        }
        function onMailChanged() {
            announcements.tellOutcome(announcements.takeHome.mailText, announcements.takeHome.mailState, announcements.mail);
            announcements.mail = announcements.takeHome.mailState;
        }
    }
}
