"""The settings: `CAUSEWAY_*` variables or `.env`; `causeway settings` lists and explains them."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent


class Fields(BaseModel):
    """Where an HTTP gateway puts what it tells: names of fields; dots lead into nested JSON."""

    sender: str = "from"
    text: str = "text"
    id: str = ""
    time: str = ""  # when it was sent: where there is no id, it tells a repetition from the same words once more
    status: str = "status"
    error: str = ""  # of a receipt: a code that says why
    hex: str = ""  # the text's bytes in hexadecimal, for gateways whose text does not survive the way; read by `coding`
    coding: str = ""  # the text's data coding, as SMPP numbers it
    reference: str = ""  # of a long message in parts
    number: str = ""
    total: str = ""


class HttpGateway(BaseModel):
    """An SMS gateway that speaks plain HTTP. Templates may name {to} {sender} {text} {id} {coding} {status_url}."""

    send_url: str
    send_method: Literal["POST", "GET"] = "POST"
    send_as: Literal["json", "form", "query"] = "json"
    send_fields: dict[str, str] = {"to": "{to}", "from": "{sender}", "text": "{text}"}
    send_headers: dict[str, str] = {}
    coding: tuple[str, str] = ("gsm", "unicode")  # the gateway's words for GSM-7 and for anything else
    encode_text: Literal["utf-8", "hex"] = "utf-8"  # hex: the bytes of GSM-7 or UCS-2, as {coding} says
    accepted_field: str = ""  # of the answer: a field that must hold accepted_value
    accepted_value: str = ""
    sent_id: str = ""  # of the answer: the field with the message's id; empty means the whole answer is looked at
    sent_id_pattern: str = ""
    busy_pattern: str = ""  # of the answer, whatever its status: it was not taken for now, and may be sent again
    secret_in: Literal["hmac", "header", "query"] = "hmac"
    secret_name: str = "X-Signature"  # the header or query field that carries the secret or the signature
    secret: SecretStr
    inbound: Fields = Fields()
    receipt: Fields = Fields(id="id")
    statuses: dict[str, str] = {"delivered": "delivered", "failed": "failed", "sent": "sent"}
    blocked_errors: list[str] = []  # of a receipt: codes of numbers that take nothing from us
    acknowledge: str = "OK"
    answers_keywords: bool = False


class Settings(BaseSettings):
    """Everything an operator can set. Each field's description is what `causeway settings` prints."""

    model_config = SettingsConfigDict(env_prefix="CAUSEWAY_", env_file=".env", extra="ignore")

    host: str = Field("127.0.0.1", description="Address that the web server listens on.")
    port: int = Field(8080, ge=0, le=65535, description="Port that the web server listens on.")
    data_dir: Path = Field(ROOT / "var", description="Folder for the database file, the trained model and keys.")
    database_url: str = Field(
        "", description="SQLAlchemy address of the database; empty means the SQLite file causeway.db in the data folder."
    )
    programme: str = Field("", description="Id of the programme that runs this Causeway; empty means the first one imported.")
    timezone: str = Field("America/Los_Angeles", description="The programme's time zone, for times said to people.")
    log_level: str = Field("warning", description="debug, info, warning or error.")
    secure_cookies: bool = Field(False, description="Set to true behind HTTPS: sign-in cookies are then sent over HTTPS only.")
    demo_password: str = Field(
        "", description="Password of the sample coordinator; empty means that one is made and kept in the data folder."
    )
    one_core: bool = Field(True, description="Keep the one process of a SQLite installation to one core, where it does most.")
    chat_rate_per_minute: int = Field(60, ge=1, description="Messages a minute that one web chat session may send.")
    session_rate_per_minute: int = Field(60, ge=1, description="Web chat sessions a minute that one address may start.")
    kiosk_registration: Literal["off", "required"] = Field(
        "off", description="Whether web chat sessions start only on kiosks that a coordinator registered: off or required."
    )
    pending_hours: float = Field(24, gt=0, description="Hours after which words told without consent are erased.")
    stale_days: int = Field(90, ge=1, description="Days after which a record of the directory that nobody checked sinks and is flagged.")
    callback_business_days: int = Field(1, ge=1, description="Working days within which a coordinator promises to call.")

    public_url: str = Field("", description="Address under which gateways reach this server, such as https://jobs.example.org.")
    telegram_token: SecretStr = Field(SecretStr(""), description="Telegram bot token from @BotFather; empty means no Telegram.")
    telegram_polling: bool = Field(
        False, description="Fetch messages from Telegram instead of being called: for servers without a public address."
    )
    telegram_secret: SecretStr = Field(
        SecretStr(""), description="Secret that Telegram sends with each call; empty means one derived from the token."
    )
    telegram_bot_name: str = Field("", description="The bot's user name, for links that open it.")
    telegram_api_url: str = Field("https://api.telegram.org", description="Address of the Telegram Bot API.")
    sms_number: str = Field("", description="The number that people text to, such as +12135550100.")
    provider_pace: float = Field(
        1.0, gt=0, description="How fast providers are called, as a multiple of their own limits; more than 1 is for fakes only."
    )
    sms_gateway: str = Field("", description="Gateway for messages that we start to people who never texted: twilio, android or http.")
    sms_fold_accents: bool = Field(False, description="Send SMS without accents: fewer segments, but Spanish reads worse.")
    twilio_account_sid: str = Field("", description="Twilio account SID; empty means no Twilio.")
    twilio_auth_token: SecretStr = Field(SecretStr(""), description="Twilio primary auth token: signs calls and sends.")
    twilio_messaging_service_sid: str = Field("", description="Twilio messaging service to send from, instead of the number.")
    twilio_api_url: str = Field("https://api.twilio.com", description="Address of the Twilio API.")
    twilio_answers_keywords: bool = Field(True, description="Whether Twilio itself answers STOP, START and HELP, as it does by default.")
    android_url: str = Field("", description="Address of the Android SMS Gateway's API, such as http://192.168.1.20:8080; empty: none.")
    android_username: str = Field("", description="User name of the Android SMS Gateway's API.")
    android_password: SecretStr = Field(SecretStr(""), description="Password of the Android SMS Gateway's API.")
    android_signing_key: SecretStr = Field(SecretStr(""), description="Key with which the Android SMS Gateway signs its calls.")
    sms_http: HttpGateway | None = Field(
        None, description="Any other HTTP gateway, as JSON: see docs/channels/sms-http.md; empty means none."
    )

    metrics: bool = Field(True, description="Whether /metrics tells Prometheus how much is done; it holds nothing personal.")
    metrics_token: SecretStr = Field(SecretStr(""), description="Bearer token that /metrics asks for; empty means that it asks for none.")
    ready_longest_wait: float = Field(60, gt=0, description="Seconds that a message may wait before /health/ready says no.")

    @property
    def database(self) -> str:
        """The SQLAlchemy address in force."""
        return self.database_url or f"sqlite:///{self.data_dir / 'causeway.db'}"

    @property
    def titles(self) -> Path:
        """The file of imported job titles, which may be missing."""
        return self.data_dir / "onet_titles.tsv"

    @property
    def models(self) -> Path:
        """The folder of trained models."""
        return self.data_dir / "models"


def load() -> Settings:
    """The settings of this process, with the data folder made."""
    settings = Settings()  # type: ignore[call-arg]
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    return settings
