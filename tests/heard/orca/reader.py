"""Orca with a synthesizer that writes down what it is given: reader.py LOG FOLDER-FOR-SETTINGS.

Another Orca of the same user neither hinders this one nor is ended by it.
"""

import importlib.machinery
import importlib.util
import shutil
import sys

NAME = "written_speech"
LOG, FOLDER = sys.argv[1:]
# By this name it is known on the bus.
sys.argv[:] = ["orca", "--user-prefs", FOLDER]

loader = importlib.machinery.SourceFileLoader("orca_program", shutil.which("orca"))
spec = importlib.util.spec_from_loader("orca_program", loader)
program = importlib.util.module_from_spec(spec)
loader.exec_module(program)
program.otherOrcas = lambda: []

from gi.repository import GLib
from orca import event_manager, settings, speechserver

log = open(LOG, "a", buffering=1, encoding="utf-8")


def write(what, text=""):
    log.write(f"{what}\t{' '.join(text.split())}\n")


class SpeechServer(speechserver.SpeechServer):
    """The only one."""

    one = None

    @staticmethod
    def getFactoryName():
        return NAME

    @staticmethod
    def getSpeechServers():
        return [SpeechServer.getSpeechServer()]

    @classmethod
    def getSpeechServer(cls, info=None):
        cls.one = cls.one or cls()
        return cls.one

    @staticmethod
    def shutdownActiveServers():
        pass

    def getInfo(self):
        return [NAME, NAME]

    def getVoiceFamilies(self):
        return []

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            write("said", text)

    def speakCharacter(self, character, acss=None):
        write("said", character)

    def speakKeyEvent(self, event, acss=None):
        write("key", event.getKeyName())

    def sayAll(self, utterances, callback):
        for context, _ in utterances:
            write("said", context.utterance)

    def stop(self):
        write("stop")


def beat():
    """Fires only where nothing else waits to be done."""
    if event_manager.getManager()._eventQueue.empty():
        write("idle")
    return True


GLib.timeout_add(50, beat, priority=GLib.PRIORITY_LOW)
sys.modules[NAME] = sys.modules[__name__]
settings.speechServerFactory = NAME
settings.speechFactoryModules = [NAME]
sys.exit(program.main())
