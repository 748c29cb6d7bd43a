"""What was sent again is looked up by an index; the providers' ids have one without the messages that have none."""

from alembic import op
import sqlalchemy as sa

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None

RESENT, NAMED = sa.text("resent_of IS NOT NULL"), sa.text("provider_id IS NOT NULL")
PROVIDER = ('uq_message_channel_provider', 'message', ['channel', 'provider_id'])


def upgrade() -> None:
    op.create_index('ix_message_resent', 'message', ['resent_of'], unique=False, sqlite_where=RESENT, postgresql_where=RESENT)
    op.drop_index('uq_message_channel_provider', table_name='message')
    op.create_index(*PROVIDER, unique=True, sqlite_where=NAMED, postgresql_where=NAMED)


def downgrade() -> None:
    op.drop_index('uq_message_channel_provider', table_name='message')
    op.create_index(*PROVIDER, unique=True)
    op.drop_index('ix_message_resent', table_name='message')
