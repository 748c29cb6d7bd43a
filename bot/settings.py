"""The settings: `CAUSEWAY_*` variables or `.env`; `causeway settings` lists and explains them."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent


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
    chat_rate_per_minute: int = Field(60, ge=1, description="Messages a minute that one web chat session may send.")
    session_rate_per_minute: int = Field(60, ge=1, description="Web chat sessions a minute that one address may start.")
    pending_hours: float = Field(24, gt=0, description="Hours after which words told without consent are erased.")
    callback_business_days: int = Field(1, ge=1, description="Working days within which a coordinator promises to call.")

    @property
    def database(self) -> str:
        """The SQLAlchemy address in force."""
        return self.database_url or f"sqlite:///{self.data_dir / 'causeway.db'}"

    @property
    def models(self) -> Path:
        """The folder of trained models."""
        return self.data_dir / "models"


def load() -> Settings:
    """The settings of this process, with the data folder made."""
    settings = Settings()  # type: ignore[call-arg]
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    return settings
