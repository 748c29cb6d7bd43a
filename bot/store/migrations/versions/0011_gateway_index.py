"""The index of the gateways' ids goes without the messages that have none, which are nearly all that are written."""

from alembic import op
import sqlalchemy as sa

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None

NAMED = sa.text("gateway_id IS NOT NULL")
GATEWAY = ('ix_message_gateway', 'message', ['gateway', 'gateway_id'])


def upgrade() -> None:
    op.drop_index('ix_message_gateway', table_name='message')
    op.create_index(*GATEWAY, unique=False, sqlite_where=NAMED, postgresql_where=NAMED)


def downgrade() -> None:
    op.drop_index('ix_message_gateway', table_name='message')
    op.create_index(*GATEWAY, unique=False)
